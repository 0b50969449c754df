import { expect, test } from 'vitest';
import { readArguments } from '@/lib/cli/read-arguments';

const ADDRESS = 'http://a.gov.cn/t1.html';

test.each([
  [['a.html'], { help: false, files: ['a.html'], manifests: [] }],
  [['a.html', 'b.txt', '--manifest', 'l.jsonl'], { help: false, files: ['a.html', 'b.txt'], manifests: ['l.jsonl'] }],
  [['--url', ADDRESS, 'a.html'], { help: false, files: ['a.html'], manifests: [], url: ADDRESS }],
  [[`--url=${ADDRESS}?a=b`, 'a.html'], { help: false, files: ['a.html'], manifests: [], url: `${ADDRESS}?a=b` }],
  [['--', '--help'], { help: false, files: ['--help'], manifests: [] }],
  [['--manifest', 'l.jsonl', '--allow-outside'], { help: false, files: [], manifests: ['l.jsonl'], allowOutside: true }],
  [['a', '--format', 'parquet', '--out', 't', '--workers', '3'], { help: false, files: ['a'], manifests: [], format: 'parquet', out: 't', workers: 3 }],
  [['a', '--format=jsonl', '--out=n.jsonl'], { help: false, files: ['a'], manifests: [], format: 'jsonl', out: 'n.jsonl' }],
  [['--help'], { help: true, files: [], manifests: [] }],
])('%j', (words, value) => {
  expect(readArguments(words)).toEqual({ ok: true, value });
});

test.each([
  [[], /no file/],
  [['--url'], /--url needs a value/],
  [['--manifest='], /--manifest needs a value/],
  [['--url', ADDRESS, 'a.html', 'b.html'], /exactly one file/],
  [['--url', ADDRESS, '--manifest', 'l.jsonl'], /exactly one file/],
  [['--url', 'javascript:alert(1)', 'a.html'], /no http/],
  [['--url', 'not an address', 'a.html'], /no http/],
  [['a', '--format', 'parquet'], /needs --out FOLDER/],
  [['a', '--format', 'xlsx', '--out', 't'], /json, jsonl or parquet, not xlsx/],
  [['a', '--out', 'n.json'], /--out goes with --format jsonl or parquet/],
  [['--frobnicate', 'a.html'], /unknown option --frobnicate/],
])('%j is refused with a reason', (words, reason) => {
  const read = readArguments(words);
  expect(read.ok ? '' : read.error).toMatch(reason);
});
