import { readFile } from 'node:fs/promises';
import type { z } from '@/lib/zod';

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * Reads a JSON file of a known shape.
 *
 * @param remedy - What to do if the file is not there.
 * @throws If it is missing, no JSON or not of this shape; the message names the file.
 */
export async function readJson<T extends z.ZodType>(path: string, shape: T, remedy = ''): Promise<z.infer<T>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw isMissing(error) ? new Error(`${path} is missing. ${remedy}`.trim(), { cause: error }) : error;
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} is no JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  const checked = shape.safeParse(json);
  if (checked.success) return checked.data;
  throw new Error(`${path}: ${checked.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`).join('; ')}`);
}
