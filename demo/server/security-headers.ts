import {createMiddleware} from 'hono/factory';

/** What the portal's pages may do: only their own files, their own server, and NCALayer. */
function contentSecurityPolicy(ncalayerAddress: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${new URL(ncalayerAddress).origin}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}

export const securityHeaders = (ncalayerAddress: string) => {
  const policy = contentSecurityPolicy(ncalayerAddress);
  return createMiddleware(async (context, next) => {
    await next();
    context.header('Content-Security-Policy', policy);
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
    context.header('Cross-Origin-Opener-Policy', 'same-origin');
  });
};
