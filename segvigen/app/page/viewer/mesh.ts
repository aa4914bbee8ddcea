/** Parse the bytes of `GET mesh`, and decode textures. */

import type { MeshData } from "./types";

interface ArrayRow {
  name: string;
  type: "float32" | "uint32" | "int32";
  shape: number[];
  offset: number; // bytes from the start of the file
}

interface Header {
  vertices: number;
  faces: number;
  arrays: ArrayRow[];
  materials: { name: string; color: number[]; texture: number | null; double_sided: boolean }[];
  textures: number;
}

const TYPES = { float32: Float32Array, uint32: Uint32Array, int32: Int32Array };
const MAX_TEXTURE_SIDE = 4096;

/**
 * Parse a mesh: a little-endian uint32 header length, the JSON header, then the arrays it lists.
 * The arrays are views of `bytes`; textures are null until fetched. Throws an Error if the bytes are malformed.
 */
export function parseMesh(bytes: ArrayBuffer): MeshData {
  const header = readHeader(bytes);
  const V = header.vertices;
  const F = header.faces;
  const read = (name: string, columns: number, rows: number): Float32Array | Uint32Array | Int32Array | null => {
    const row = header.arrays.find((array) => array.name === name);
    if (!row) return null;
    const length = rows * columns;
    const type = TYPES[row.type];
    const given = row.shape.reduce((a, b) => a * b, 1);
    if (!type || given !== length || row.offset % 4 || row.offset + 4 * length > bytes.byteLength) {
      throw new Error(`the mesh's ${name} are ${row.type} ${row.shape} at byte ${row.offset}; expected ${length} numbers`);
    }
    return new type(bytes, row.offset, length);
  };
  const positions = read("positions", 3, V) as Float32Array | null;
  const faces = read("faces", 3, F) as Uint32Array | null;
  if (!positions || !faces) throw new Error("the mesh has no positions or no faces");
  let largest = 0;
  for (let i = 0; i < faces.length; i++) if (faces[i] > largest) largest = faces[i];
  if (faces.length && largest >= V) throw new Error(`the mesh's faces refer to vertex ${largest} of ${V}`);
  return {
    positions,
    faces,
    normals: read("normals", 3, V) as Float32Array | null,
    uv: read("uv", 2, V) as Float32Array | null,
    colors: read("colors", 4, V) as Float32Array | null,
    faceMaterial: (read("face_material", 1, F) as Int32Array | null) ?? new Int32Array(F).fill(-1),
    materials: header.materials.map((m) => ({ color: m.color, texture: m.texture, doubleSided: m.double_sided })),
    textures: new Array<ImageBitmap | null>(header.textures).fill(null),
  };
}

function readHeader(bytes: ArrayBuffer): Header {
  const length = bytes.byteLength >= 4 ? new DataView(bytes).getUint32(0, true) : 0;
  if (!length || 4 + length > bytes.byteLength) {
    throw new Error(`the mesh is truncated: ${bytes.byteLength} bytes with a header of ${length}`);
  }
  return JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, length))) as Header;
}

/** Decode a picture file, at most 4096 pixels per side; null if the browser cannot read it. */
export async function decodeTexture(file: Blob): Promise<ImageBitmap | null> {
  const as: ImageBitmapOptions = { premultiplyAlpha: "none", colorSpaceConversion: "none" };
  try {
    const bitmap = await createImageBitmap(file, as);
    const side = Math.max(bitmap.width, bitmap.height);
    if (side <= MAX_TEXTURE_SIDE) return bitmap;
    const small = await createImageBitmap(bitmap, {
      ...as,
      resizeWidth: Math.max(1, Math.round((bitmap.width * MAX_TEXTURE_SIDE) / side)),
      resizeHeight: Math.max(1, Math.round((bitmap.height * MAX_TEXTURE_SIDE) / side)),
      resizeQuality: "medium",
    });
    bitmap.close();
    return small;
  } catch {
    return null;
  }
}
