/** Bytes of a character at most. */
const WIDEST = 3;

/**
 * Numbers of 53 bits that two texts hardly share unless they are the same. They prove nothing, since texts can be made to
 * share one, and cost a fraction of a hash that does.
 */
export class Fingerprints {
  private readonly encoder = new TextEncoder();
  /** Where texts are put into bytes, which are gone through faster than characters. */
  private words = new Int32Array(0);

  of(text: string): number {
    const needed = Math.ceil((text.length * WIDEST) / Int32Array.BYTES_PER_ELEMENT) + 1;
    if (this.words.length < needed) this.words = new Int32Array(2 * needed);
    const bytes = new Uint8Array(this.words.buffer);
    const { written } = this.encoder.encodeInto(text, bytes);
    const end = Math.ceil(written / Int32Array.BYTES_PER_ELEMENT);
    bytes.fill(0, written, end * Int32Array.BYTES_PER_ELEMENT);
    const { words } = this;
    let high = 0xdeadbeef ^ written;
    let low = 0x41c6ce57;
    for (let at = 0; at < end; at += 1) {
      const word = words[at] as number;
      // Turned round, so that every bit comes to depend on every one before it.
      high = Math.imul(high ^ word, 0x9e3779b1);
      high = (high << 15) | (high >>> 17);
      low = Math.imul(low ^ word, 0x5f356495);
      low = (low << 13) | (low >>> 19);
    }
    high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
    low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
    return 0x1_0000_0000 * (high & 0x1f_ffff) + (low >>> 0);
  }
}
