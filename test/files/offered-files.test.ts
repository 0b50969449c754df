import { expect, test } from 'vitest';
import { filesOfDrop } from '@/entrypoints/ui/offered-files';

type Tree = Readonly<Record<string, string | TreeNode>>;
interface TreeNode { readonly below: Tree }

/** How many entries a browser gives at a time. */
const AT_A_TIME = 100;

/** An entry of a dropped folder, as browsers give it; files of the text "×" and folders called so cannot be opened. */
function entryOf(path: string, node: string | TreeNode): object {
  const denied = new DOMException('A requested file or directory could not be found.', 'NotFoundError');
  const fullPath = `/${path}`;
  if (typeof node === 'string') {
    const file = (resolve: (file: File) => void, reject: (error: unknown) => void): void =>
      (node === '×' ? reject(denied) : resolve(new File([node], path.split('/').at(-1) ?? '')));
    return { isDirectory: false, isFile: true, fullPath, file };
  }
  const all = Object.entries(node.below).map(([name, each]) => entryOf(`${path}/${name}`, each));
  const createReader = () => {
    let at = 0;
    return {
      readEntries: (resolve: (some: object[]) => void, reject: (error: unknown) => void): void => {
        if (path.endsWith('×')) reject(denied);
        else resolve(all.slice(at, at += AT_A_TIME));
      },
    };
  };
  return { isDirectory: true, isFile: false, fullPath, createReader };
}

const dropOf = (tree: Tree): DataTransfer => {
  const items = Object.entries(tree).map(([name, node]) => ({ webkitGetAsEntry: () => entryOf(name, node) }));
  return { items, files: [] } as unknown as DataTransfer;
};

test('hundreds of files in folders below a dropped one are all there, by their places in it', async () => {
  const many = Object.fromEntries(Array.from({ length: 250 }, (_, at) => [`${at}.txt`, `第${at}份`]));
  const files = await filesOfDrop(dropOf({ 整改: { below: { ...many, 乡镇: { below: { 空: { below: {} }, 甲: { below: many } } } } }, '单个.txt': '一份' }));
  expect(files).toHaveLength(501);
  expect(new Set(files.map(({ path }) => path)).size).toBe(501);
  const deep = files.find(({ path }) => path === '整改/乡镇/甲/249.txt');
  expect(new TextDecoder().decode(await deep?.bytes())).toBe('第249份');
  expect(files.at(-1)?.path).toBe('单个.txt');
});

test('a file or a folder that cannot be opened is named, and keeps nothing else out', async () => {
  const files = await filesOfDrop(dropOf({ 整改: { below: { 'a.txt': '×', '×': { below: { 'b.txt': '' } }, 'c.txt': '一份' } } }));
  expect(files.map(({ path }) => path)).toEqual(['整改/a.txt', '整改/×', '整改/c.txt']);
  for (const file of files.slice(0, 2)) await expect(file.bytes()).rejects.toThrow('could not be found');
});
