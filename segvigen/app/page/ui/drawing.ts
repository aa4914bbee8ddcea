// A canvas for guide maps: hard-edged strokes and fills in exact colors, limited to the object's outline, with undo.

import type { Color } from "../api";

const MAX_UNDO = 24;

/** Pack an opaque color into a canvas pixel. */
export function pack(color: readonly number[]): number {
  const [r, g, b] = color.map((v) => Math.round(Math.min(1, Math.max(0, v)) * 255)) as Color;
  return ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
}

export function unpack(value: number): Color {
  return [(value & 255) / 255, ((value >> 8) & 255) / 255, ((value >> 16) & 255) / 255];
}

export class Drawing {
  readonly pixels: Uint32Array<ArrayBuffer>; // [size * size], 0 is clear
  private readonly image: ImageData;
  private readonly context: CanvasRenderingContext2D;
  private past: Uint32Array<ArrayBuffer>[] = [];
  private outline: Uint8Array | null = null; // 1 where the object is

  constructor(
    readonly canvas: HTMLCanvasElement,
    readonly size: number,
  ) {
    canvas.width = canvas.height = size;
    this.context = canvas.getContext("2d", { willReadFrequently: false })!;
    this.image = this.context.createImageData(size, size);
    this.pixels = new Uint32Array(this.image.data.buffer as ArrayBuffer);
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get isClear(): boolean {
    return !this.pixels.some((value) => value !== 0);
  }

  /** Limit painting to pixels whose alpha is above one half. */
  setOutline(alpha: Uint8ClampedArray | null): void {
    if (!alpha) this.outline = null;
    else {
      this.outline = new Uint8Array(this.size * this.size);
      for (let i = 0; i < this.outline.length; i++) this.outline[i] = alpha[4 * i + 3]! > 127 ? 1 : 0;
    }
  }

  /** Add the current pixels to the undo stack. */
  mark(): void {
    this.past.push(this.pixels.slice());
    if (this.past.length > MAX_UNDO) this.past.shift();
  }

  undo(): void {
    const before = this.past.pop();
    if (!before) return;
    this.pixels.set(before);
    this.draw();
  }

  forget(): void {
    this.past = [];
    if (this.isClear) return;
    this.pixels.fill(0);
    this.draw();
  }

  clear(): void {
    this.mark();
    this.pixels.fill(0);
    this.draw();
  }

  replace(pixels: Uint32Array): void {
    this.pixels.set(pixels);
    this.draw();
  }

  /** Draw a thick line with round ends. Positions in pixels. */
  stroke(x0: number, y0: number, x1: number, y1: number, radius: number, value: number): void {
    const { size } = this;
    const left = Math.max(0, Math.floor(Math.min(x0, x1) - radius));
    const right = Math.min(size - 1, Math.ceil(Math.max(x0, x1) + radius));
    const top = Math.max(0, Math.floor(Math.min(y0, y1) - radius));
    const bottom = Math.min(size - 1, Math.ceil(Math.max(y0, y1) + radius));
    if (left > right || top > bottom) return;
    const dx = x1 - x0;
    const dy = y1 - y0;
    const length = dx * dx + dy * dy;
    const limit = radius * radius;
    for (let y = top; y <= bottom; y++) {
      for (let x = left; x <= right; x++) {
        const t = length ? Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / length)) : 0;
        const ax = x - x0 - t * dx;
        const ay = y - y0 - t * dy;
        const i = y * size + x;
        if (ax * ax + ay * ay <= limit && (value === 0 || !this.outline || this.outline[i])) this.pixels[i] = value;
      }
    }
    this.draw(left, top, right - left + 1, bottom - top + 1);
  }

  /** Flood-fill from (x, y), up to the outline. Returns false if nothing changes. */
  fill(x: number, y: number, value: number): boolean {
    const { size, pixels, outline } = this;
    const start = Math.round(y) * size + Math.round(x);
    if (x < 0 || y < 0 || Math.round(x) >= size || Math.round(y) >= size) return false;
    const from = pixels[start]!;
    if (from === value || (outline && !outline[start])) return false;
    const open = (i: number): boolean => pixels[i] === from && (!outline || outline[i] === 1);
    const queue = [start];
    pixels[start] = value;
    while (queue.length) {
      const i = queue.pop()!;
      const column = i % size;
      if (column > 0 && open(i - 1)) queue.push(((pixels[i - 1] = value), i - 1));
      if (column < size - 1 && open(i + 1)) queue.push(((pixels[i + 1] = value), i + 1));
      if (i >= size && open(i - size)) queue.push(((pixels[i - size] = value), i - size));
      if (i < size * (size - 1) && open(i + size)) queue.push(((pixels[i + size] = value), i + size));
    }
    this.draw();
    return true;
  }

  /** The colors in use, most pixels first. */
  colors(): number[] {
    const found = new Map<number, number>();
    for (const value of this.pixels) if (value) found.set(value, (found.get(value) ?? 0) + 1);
    return [...found.entries()].sort((a, b) => b[1] - a[1]).map(([value]) => value);
  }

  toDataUrl(): string {
    return this.canvas.toDataURL("image/png");
  }

  private draw(x = 0, y = 0, width = this.size, height = this.size): void {
    this.context.putImageData(this.image, 0, 0, x, y, width, height);
  }
}

/** Decode a picture at this size, without color conversion or smoothing. */
export async function pixelsOf(picture: Blob, size: number): Promise<{ data: Uint8ClampedArray; width: number; height: number }> {
  const bitmap = await createImageBitmap(picture, { premultiplyAlpha: "none", colorSpaceConversion: "none" });
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size;
  const context = canvas.getContext("2d", { willReadFrequently: true })!;
  context.imageSmoothingEnabled = false;
  context.drawImage(bitmap, 0, 0, size, size);
  const { width, height } = bitmap;
  bitmap.close();
  return { data: context.getImageData(0, 0, size, size).data, width, height };
}
