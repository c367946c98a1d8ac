/** A chart as a picture (PNG): columns and the line of the limit. Words and figures stand beside it in the document. */
import { zlibSync } from "fflate";
import type { Verdict } from "../../domain/kernel/verdict";
import { crc32 } from "../../workbook/files/crc32";
import type { ValueChart } from "../model/charts";

/** Dots of the picture for one of the chart, so that it prints sharply. */
const SCALE = 2;

type Colour = readonly [number, number, number];
/** Failing columns are darker in grey as well. */
const COLOURS: Readonly<Record<Verdict, Colour>> = {
  pass: [163, 201, 184],
  fail: [143, 29, 33],
  cannotTell: [190, 198, 205],
  notApplicable: [223, 228, 232],
};
const INK: Colour = [27, 37, 48];
/** Length of a dash of the limit, and of the gap after it. */
const DASH = 12;

export interface Picture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export function chartPicture({ width, height, floor, left, bars, limit }: ValueChart): Picture {
  const canvas = new Canvas((width - left) * SCALE, height * SCALE);
  const x = (position: number) => (position - left) * SCALE;
  for (const bar of bars) {
    canvas.fill(x(bar.x), bar.y * SCALE, x(bar.x + bar.width), (bar.y + bar.height) * SCALE, COLOURS[bar.verdict]);
  }
  canvas.fill(0, floor * SCALE, canvas.width, floor * SCALE + 1, INK);
  if (limit) {
    for (let at = 0; at < canvas.width; at += 2 * DASH) {
      canvas.fill(at, limit.y * SCALE - 1, at + DASH, limit.y * SCALE + 2, INK);
    }
  }
  return { png: canvas.png(), width: canvas.width, height: canvas.height };
}

class Canvas {
  /** Per row one byte for the filter (none), then three for each dot. */
  private readonly dots: Uint8Array;
  private readonly stride: number;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.stride = 1 + width * 3;
    this.dots = new Uint8Array(this.stride * height).fill(255);
    for (let row = 0; row < height; row++) this.dots[row * this.stride] = 0;
  }

  fill(fromX: number, fromY: number, toX: number, toY: number, colour: Colour): void {
    const [left, top] = [Math.max(0, Math.round(fromX)), Math.max(0, Math.round(fromY))];
    const right = Math.min(this.width, Math.max(left + 1, Math.round(toX)));
    const bottom = Math.min(this.height, Math.max(top, Math.round(toY)));
    for (let row = top; row < bottom; row++) {
      for (let col = left; col < right; col++) this.dots.set(colour, row * this.stride + 1 + col * 3);
    }
  }

  png(): Uint8Array {
    const head = new Uint8Array(13);
    const view = new DataView(head.buffer);
    view.setUint32(0, this.width);
    view.setUint32(4, this.height);
    // 8 bits for each of red, green and blue.
    head.set([8, 2, 0, 0, 0], 8);
    const parts = [SIGNATURE, chunk("IHDR", head), chunk("IDAT", zlibSync(this.dots)), chunk("IEND", new Uint8Array(0))];
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

function chunk(name: string, data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(12 + data.length);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set(new TextEncoder().encode(name), 4);
  whole.set(data, 8);
  view.setUint32(8 + data.length, crc32(whole.subarray(4, 8 + data.length)));
  return whole;
}
