// Makes screenshots small: a screen has few colours, and a palette of 256 keeps them.
import UPNG from 'upng-js';

/**
 * The same picture with a palette.
 * @param {Uint8Array} png as a browser makes it
 * @param {number} [colours] 2 to 256
 * @returns {Buffer} a PNG
 */
export function shrink(png, colours = 256) {
  const bytes = new Uint8Array(png).buffer; // a copy: a Buffer may be a part of a larger one
  const image = UPNG.decode(bytes);
  return Buffer.from(UPNG.encode(UPNG.toRGBA8(image), image.width, image.height, colours));
}
