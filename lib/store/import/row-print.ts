import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { stableText } from '@/lib/stable-text';

const encoder = new TextEncoder();

/** What tells a row from any other: its SHA-256, as all rows of an import would be dozens of megabytes. */
export const rowPrint = (row: unknown): string => bytesToHex(sha256(encoder.encode(stableText(row))));
