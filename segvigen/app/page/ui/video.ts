// Encode pictures as a video, frame by frame: as fast as the browser draws them, without dropped frames.

import * as mp4 from "mp4-muxer";
import * as webm from "webm-muxer";

interface Kind {
  codec: string; // as WebCodecs calls it
  name: string; // as the container calls it
  ending: ".mp4" | ".webm";
}

const KINDS: Kind[] = [
  { codec: "avc1.640028", name: "avc", ending: ".mp4" },
  { codec: "avc1.42002a", name: "avc", ending: ".mp4" },
  { codec: "vp09.00.40.08", name: "V_VP9", ending: ".webm" },
  { codec: "vp8", name: "V_VP8", ending: ".webm" },
];
const KEY_FRAME = 60; // frames between two that do not depend on others
const WAITING = 4; // frames that wait for the encoder

export interface VideoOptions {
  width: number;
  height: number;
  fps: number;
  bitrate: number; // bits per second
}

/** The first kind of video that this browser encodes, or null. */
export async function videoKind({ width, height, fps, bitrate }: VideoOptions): Promise<Kind | null> {
  if (!("VideoEncoder" in window)) return null;
  for (const kind of KINDS) {
    const found = await VideoEncoder.isConfigSupported({ codec: kind.codec, width, height, bitrate, framerate: fps }).catch(() => null);
    if (found?.supported) return kind;
  }
  return null;
}

/** Encode frames in order. Raises if the browser fails to. */
export async function encodeVideo(kind: Kind, options: VideoOptions, frames: AsyncIterable<HTMLCanvasElement>): Promise<Blob> {
  const { width, height, fps, bitrate } = options;
  const target = kind.ending === ".mp4" ? new mp4.ArrayBufferTarget() : new webm.ArrayBufferTarget();
  const muxer =
    target instanceof mp4.ArrayBufferTarget
      ? new mp4.Muxer({ target, video: { codec: "avc", width, height, frameRate: fps }, fastStart: "in-memory" })
      : new webm.Muxer({ target, video: { codec: kind.name, width, height, frameRate: fps } });
  let failure: Error | null = null;
  const encoder = new VideoEncoder({
    output: (chunk, meta) => muxer.addVideoChunk(chunk, meta),
    error: (error) => (failure = error),
  });
  try {
    encoder.configure({ codec: kind.codec, width, height, bitrate, framerate: fps });
    let n = 0;
    for await (const canvas of frames) {
      const frame = new VideoFrame(canvas, { timestamp: Math.round((1e6 * n) / fps), duration: Math.round(1e6 / fps) });
      encoder.encode(frame, { keyFrame: n % KEY_FRAME === 0 });
      frame.close();
      n += 1;
      while (encoder.encodeQueueSize > WAITING && !failure) await new Promise((next) => setTimeout(next, 10));
      if (failure) throw failure as Error;
    }
    await encoder.flush();
    if (failure) throw failure as Error;
    muxer.finalize();
  } finally {
    if (encoder.state !== "closed") encoder.close();
  }
  return new Blob([target.buffer], { type: kind.ending === ".mp4" ? "video/mp4" : "video/webm" });
}
