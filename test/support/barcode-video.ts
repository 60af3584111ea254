import { writeFileSync } from 'node:fs';

const left = ['0001101', '0011001', '0010011', '0111101', '0100011', '0110001', '0101111', '0111011', '0110111', '0001011'];
const parity = ['LLLLLL', 'LLGLGG', 'LLGGLG', 'LLGGGL', 'LGLLGG', 'LGGLLG', 'LGGGLL', 'LGLGLG', 'LGLGGL', 'LGGLGL'];
const flipped = (bits: string): string => Array.from(bits).map((bit) => (bit === '1' ? '0' : '1')).join('');
const turned = (bits: string): string => Array.from(bits).toReversed().join('');

/** The 95 modules of an EAN-13, 1 = black (GS1 General Specifications, 5.2). */
function ean13(code: string): string {
  const digits = Array.from(code).map(Number);
  const pattern = parity[digits[0] ?? 0] ?? '';
  const first = digits.slice(1, 7).map((digit, at) => (pattern[at] === 'L' ? (left[digit] ?? '') : turned(flipped(left[digit] ?? ''))));
  const second = digits.slice(7).map((digit) => flipped(left[digit] ?? ''));
  return ['101', ...first, '01010', ...second, '101'].join('');
}

const width = 640;
const height = 480;
const moduleWidth = 5;

/** A film of one frame (YUV4MPEG2) that shows the barcode, for Chromium's stand-in of a camera. */
export function writeBarcodeVideo(path: string, code: string): void {
  const luma = Buffer.alloc(width * height, 235);
  const start = Math.floor((width - 95 * moduleWidth) / 2);
  Array.from(ean13(code)).forEach((bit, at) => {
    if (bit === '0') return;
    for (let row = 100; row < 380; row += 1) luma.fill(16, row * width + start + at * moduleWidth, row * width + start + (at + 1) * moduleWidth);
  });
  const chroma = Buffer.alloc((width * height) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, chroma]);
  writeFileSync(path, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]));
}
