export default {};
export const Readable = class {};
export const Transform = class {};
