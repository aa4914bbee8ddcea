// Write animated PNG: the browser encodes each frame, and the data chunks are joined here.

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = TABLE[(value ^ byte) & 255]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(12 + data.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) out[4 + i] = type.charCodeAt(i);
  out.set(data, 8);
  view.setUint32(8 + data.length, crc(out.subarray(4, 8 + data.length)));
  return out;
}

function numbers(...values: [size: 1 | 2 | 4, value: number][]): Uint8Array {
  const out = new Uint8Array(values.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(out.buffer);
  let at = 0;
  for (const [size, value] of values) {
    if (size === 4) view.setUint32(at, value);
    else if (size === 2) view.setUint16(at, value);
    else view.setUint8(at, value);
    at += size;
  }
  return out;
}

/** The chunks of a PNG file as [type, data]. */
function chunks(file: Uint8Array): [string, Uint8Array][] {
  const found: [string, Uint8Array][] = [];
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = SIGNATURE.length; at + 12 <= file.length; ) {
    const length = view.getUint32(at);
    found.push([String.fromCharCode(...file.subarray(at + 4, at + 8)), file.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  return found;
}

/** Join PNG files of one size and type into an endless animation, `wait` milliseconds per frame. */
function animate(frames: Uint8Array[], wait: number): Blob {
  const first = chunks(frames[0]!);
  const head = first.find(([type]) => type === "IHDR")![1];
  const size = new DataView(head.buffer, head.byteOffset);
  const [width, height] = [size.getUint32(0), size.getUint32(4)];
  const out = [Uint8Array.from(SIGNATURE), chunk("IHDR", head), chunk("acTL", numbers([4, frames.length], [4, 0]))];
  let order = 0;
  frames.forEach((frame, i) => {
    out.push(chunk("fcTL", numbers([4, order++], [4, width], [4, height], [4, 0], [4, 0], [2, wait], [2, 1000], [1, 0], [1, 0])));
    for (const [type, data] of i ? chunks(frame) : first) {
      if (type !== "IDAT") continue;
      if (i === 0) out.push(chunk("IDAT", data));
      else {
        const numbered = new Uint8Array(4 + data.length);
        new DataView(numbered.buffer).setUint32(0, order++);
        numbered.set(data, 4);
        out.push(chunk("fdAT", numbered));
      }
    }
  });
  out.push(chunk("IEND", new Uint8Array(0)));
  return new Blob(out, { type: "image/png" });
}

/** Write pictures as an animated PNG. */
export async function animatePictures(pictures: AsyncIterable<HTMLCanvasElement>, wait: number): Promise<Blob> {
  const frames: Uint8Array[] = [];
  for await (const canvas of pictures) {
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    if (!blob) throw new Error("the browser could not encode a frame");
    frames.push(new Uint8Array(await blob.arrayBuffer()));
  }
  return animate(frames, wait);
}
