/** Turn pixels into PNG files. */

/** A canvas with a picture from premultiplied bytes, bottom row first. */
export function canvasOf(bytes: Uint8Array, width: number, height: number, backdrop: string | null): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const to = context(canvas);
  const image = to.createImageData(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = 4 * ((height - 1 - y) * width + x);
      const at = 4 * (y * width + x);
      const alpha = bytes[from + 3];
      const scale = alpha > 0 && alpha < 255 ? 255 / alpha : 1;
      for (let k = 0; k < 3; k++) image.data[at + k] = Math.round(bytes[from + k] * scale);
      image.data[at + 3] = alpha;
    }
  }
  to.putImageData(image, 0, 0);
  if (backdrop) {
    to.globalCompositeOperation = "destination-over";
    to.fillStyle = backdrop;
    to.fillRect(0, 0, width, height);
    to.globalCompositeOperation = "source-over";
  }
  return canvas;
}

export function context(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const to = canvas.getContext("2d");
  if (!to) throw new Error("the browser has no 2D canvas; reload the page");
  return to;
}

export function png(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the picture is too large for this browser"))), "image/png");
  });
}
