// @ts-check
/* global createImageBitmap, document, navigator, setTimeout */
/*
 * The phone's camera: reads QR codes out of pictures, never out of a page's variables. As a printed
 * code is dark on light, so an inverted one is not looked for.
 */

/** Large screenshots are tried smaller as well: their small print resembles the marks of a code. */
const SCALES = [1, 0.5, 0.25];
const LOOK_AGAIN_MS = 150;

/** @type {typeof import('jsqr').default} */
const decode = Reflect.get(globalThis, 'jsQR');

/**
 * The text of the QR code in the picture; undefined when there is none.
 *
 * @param {CanvasImageSource} picture
 * @param {number} width
 * @param {number} height
 */
function textInPicture(picture, width, height) {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', {willReadFrequently: true});
  if (!context || width === 0 || height === 0) return undefined;
  for (const scale of SCALES) {
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const {data} = context.getImageData(0, 0, canvas.width, canvas.height);
    const code = decode(data, canvas.width, canvas.height, {inversionAttempts: 'dontInvert'});
    if (code) return code.data;
  }
  return undefined;
}

/**
 * @param {Blob} file
 * @returns {Promise<string | undefined>} the text of the QR code; undefined when there is none.
 * @throws when the file is no picture.
 */
export async function textInFile(file) {
  const picture = await createImageBitmap(file);
  return textInPicture(picture, picture.width, picture.height);
}

/**
 * Has the person choose a tab, window or screen, and looks there until a QR code is found, the
 * person shares it no longer, or the signal is aborted.
 *
 * @param {HTMLVideoElement} video shows what is looked at.
 * @param {AbortSignal} signal
 * @returns {Promise<string | undefined>} the text of the QR code.
 * @throws when nothing was chosen.
 */
export async function textOnScreen(video, signal) {
  const stream = await navigator.mediaDevices.getDisplayMedia({video: true, audio: false});
  try {
    video.srcObject = stream;
    await video.play();
    while (stream.active && !signal.aborted) {
      const text = textInPicture(video, video.videoWidth, video.videoHeight);
      if (text !== undefined) return text;
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
    return undefined;
  } finally {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  }
}
