import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILES, type SamplePage } from '../site/server.mjs';

/** Markup of a sample page. */
export const sourceOf = (page: SamplePage): string => readFileSync(join(FILES, page.file), 'utf8');

/** What stands in a sample page's body. */
export const bodyOf = (page: SamplePage): string => /<body[^>]*>([\s\S]*)<\/body>/i.exec(sourceOf(page))?.[1] ?? '';

/** A page of a test's own. */
export const shell = (body: string, title = '政务公开', head = ''): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;

/** Markup as a string in a page's script. */
export const asScript = (text: string): string => JSON.stringify(text).replaceAll('</', '<\\/');

/** A page with much navigation whose text a script puts up three seconds after loading. */
export const latePage = (body: string): string => shell(`<ul>${'<li>政务公开信息目录</li>'.repeat(40)}</ul><div id="box">加载中</div><script>
  setTimeout(() => { document.getElementById('box').innerHTML = ${asScript(body)}; }, 3000);
</script>`);
