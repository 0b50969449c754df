/** A hostile article, and what may be stored of it; the same in jsdom and Chromium. */
export const SNAPSHOT_PAGE = `<!DOCTYPE html><title>整改情况</title><style>.x{display:none}body{background:url(/bg.png)}</style>
<div id="zoom" class="TRS_Editor" style="background:url(http://evil.example/bg.png)" onclick="steal()"><h2 id="h">整改情况&nbsp;通报</h2>
<p style="color:red" onmouseover="steal()">河道巡查“a&lt;b”问题<b>已整改</b>，<a href="/list.html" target="_blank" onclick="x()">清单</a>、<a href="javascript:steal()">脚本</a>、<a href="#h">页内</a>、<a href="mailto:a@example.cn">邮箱</a>。</p>
<p class="x">隐藏的关键字</p><p>图片：<img src="../pic/1.jpg" srcset="http://evil.example/2x.jpg 2x" alt="现场 &lt;照片&gt;" onerror="steal()"><script>steal()</script><style>p{color:red}</style></p>
<iframe src="http://evil.example/"></iframe><form action="http://evil.example/"><p>表单里的正文照样保留，整改任务全部完成。</p><input name="q" value="x"><button>提交</button></form>
<svg><image href="http://evil.example/a.svg"></image><text>矢量</text></svg><video src="/v.mp4" poster="/p.jpg">视频</video><link rel="stylesheet" href="http://evil.example/a.css"><object data="/o.swf">对象</object>
<table background="http://evil.example/t.png"><tbody><tr><td colspan="2" style="background:url(/c.png)">单元格</td></tr></tbody></table><ol start="3" type="A" style="list-style:none url(/l.png)"><li value="4">第四项</li></ol><x-note>自定<!-- 注释 -->义</x-note></div>`;

export const SNAPSHOT_HTML =
  '<div><h2>整改情况&nbsp;通报</h2>\n' +
  '<p>河道巡查“a&lt;b”问题<b>已整改</b>，<a href="http://www.qingxi.gov.cn/list.html">清单</a>、<a>脚本</a>、<a>页内</a>、<a href="mailto:a@example.cn">邮箱</a>。</p>\n' +
  '<p>图片：<img alt="现场 &lt;照片&gt;" data-src="http://www.qingxi.gov.cn/art/pic/1.jpg"></p>\n' +
  '<p>表单里的正文照样保留，整改任务全部完成。</p>\n' +
  '\n' +
  '<table><tbody><tr><td colspan="2">单元格</td></tr></tbody></table><ol data-list-style="none url" start="3" type="A"><li value="4">第四项</li></ol>自定义</div>';
