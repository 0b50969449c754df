import { expect, test } from 'vitest';
import { pageWords } from '@/lib/recheck/page-words';

const URL = 'http://jw.hetan.gov.cn/xcgg/12.html';
const MENU = Array.from({ length: 90 }, (_, at) => `栏目名称${at}\n政务公开`).join('\n');

test.each<[string, string, string, string | null]>([
  ['', '页面不存在', URL, 'missing'],
  ['', '您访问的页面不存在或已被删除！', URL, 'missing'],
  ['提示信息', '对不起，您要查看的信息已删除。\n返回首页', URL, 'missing'],
  ['', '抱歉，您訪問的網頁已過期', URL, 'missing'],
  ['', '该文章已被撤稿', URL, 'missing'],
  ['', '没有找到您要的页面', URL, 'missing'],
  ['404 Not Found', 'nginx', URL, 'missing'],
  ['404', '', URL, 'missing'],
  ['', 'Sorry, the page you are looking for does not exist.', URL, 'missing'],
  ['河滩县纪委监委', '', 'http://jw.hetan.gov.cn/404.html', 'missing'],
  ['河滩县纪委监委', `${MENU}\n您访问的页面不存在\n${MENU}`, URL, 'missing'],
  ['', '用户登录\n您访问的页面不存在', URL, 'missing'],
  ['', '系统正在维护中，请稍后访问', URL, 'guard'],
  ['', '您的访问过于频繁，请输入验证码', URL, 'guard'],
  ['', '请求已被网站防火墙拦截，您访问的页面不存在风险请联系管理员', URL, 'guard'],
  ['403 Forbidden', 'nginx', URL, 'guard'],
  ['', '请先登录后查看，或页面不存在', URL, 'login'],
  ['', '对不起，您没有权限查看该信息', URL, 'login'],
  ['统一身份认证平台', '账号 密码', URL, 'login'],
  ['', '账号 密码', 'http://sso.hetan.gov.cn/login?service=1', 'login'],
  // An article, a column and a short page that say nothing of the kind.
  ['', '系统维护中心开展业务培训', URL, null],
  ['', '浙ICP备00000000号 网站维护：河滩县政府办公室', URL, null],
  ['关于巡察整改情况的通报', '反映的问题正在核实，群众反映的网页不存在等情况已责成有关单位逐一核查并督促落实到位。'.repeat(20), URL, null],
])('%s / %s', (title, text, url, expected) => {
  expect(pageWords({ title, text, url })).toBe(expected);
});
