import {toEpochMilliseconds, type Timestamp} from '../../src/domain/timestamp.ts';
import type {ShownDocument, ShownRequest} from './phone-outcome.ts';
import type {Description, Documents} from './provider/wire.ts';

/** Kazakhstan's time has been five hours ahead of UTC in the whole country since March 2024. */
const OFFSET_MS = 5 * 60 * 60 * 1000;

/** What the phone shows of a request. */
export function showRequest(
  id: string,
  {organisation, description, expiry_date}: Description,
  {documentsToSign}: Documents,
): ShownRequest {
  return {
    id,
    organisation: localized(organisation),
    bin: organisation.bin,
    description,
    validUntil: validUntil(expiry_date),
    documents: documentsToSign.map((entry) => showDocument(entry)),
  };
}

function showDocument(entry: Documents['documentsToSign'][number]): ShownDocument {
  const {mime, data} = entry.document.file;
  const bytes = Buffer.from(data, 'base64');
  return {
    name: localized(entry),
    meta: (entry.meta ?? []).map(({name, value}) => ({name, value})),
    mime,
    byteCount: bytes.length,
    text: mime === 'text/plain' ? textOf(bytes) : undefined,
  };
}

function localized({nameKz, nameRu, nameEn}: {nameKz: string; nameRu: string; nameEn: string}) {
  return {kk: nameKz, ru: nameRu, en: nameEn};
}

/** `dd-MM-yyyy, HH:mm`, as eGov Mobile writes it. */
function validUntil(expiryDate: Timestamp): string {
  const local = new Date(toEpochMilliseconds(expiryDate) + OFFSET_MS).toISOString();
  const day = local.slice(0, 10).split('-').reverse().join('-');
  return `${day}, ${local.slice(11, 16)}`;
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}
