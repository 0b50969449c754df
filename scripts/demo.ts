/**
 * The sample site and Chromium with the extension on a sample notice. Without `--headless` the window stays open until it
 * is closed. With it, the job is done as a reader would do it, by button and panel, and what was found is printed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { launchChromium } from '../test/support/chromium';
import { waitForMarks } from '../test/support/page-marks';
import { exportAll, openPanelTab, saveButton, savedSign } from '../test/support/panel';
import { ROOT } from '../test/support/paths';
import { MAIN_NOTICE } from '../test/support/sample-pages';
import { validateExport } from '../test/support/validate-export';
import { startSite } from '../test/site/server.mjs';

const OUT = join(ROOT, 'out');

/** Opens, detects, highlights, saves, exports; prints it all. @returns True if the export fits the published schema. */
async function showAll(sitePort: number): Promise<boolean> {
  const chromium = await launchChromium({ sitePort });
  try {
    mkdirSync(OUT, { recursive: true });
    const page = await chromium.context.newPage();
    await page.goto(MAIN_NOTICE.url);
    const marks = await waitForMarks(page);
    console.log(`Opened       ${MAIN_NOTICE.url}`);
    console.log(`Highlighted  ${marks['zhenggai-issue'] ?? 0} issues, ${marks['zhenggai-deadline'] ?? 0} deadlines, ${marks['zhenggai-status'] ?? 0} statuses`);
    const picture = join(OUT, 'page.png');
    const panelPicture = join(OUT, 'panel.png');
    await page.screenshot({ path: picture });
    const panel = await chromium.openSidePanel(page);
    await saveButton(panel).click();
    await savedSign(panel).waitFor();
    console.log('Saved        from the side panel');
    await panel.screenshot({ path: panelPicture });

    const file = await exportAll(chromium, await openPanelTab(chromium, page));
    const path = join(OUT, file.name);
    writeFileSync(path, file.text);
    const { export: data, errors } = validateExport(file.text);
    for (const { verdict, notice } of data.records) {
      console.log(`Verdict      ${verdict.kind}${verdict.family === undefined ? '' : ` (${verdict.family})`}`);
      if (!notice) continue;
      console.log(`Notice       ${notice.title?.value ?? '(no title)'}\n             ${notice.organization?.value ?? '(no organization)'}`);
      console.log(`Issues       ${notice.issues.length}`);
      for (const issue of notice.issues) console.log(`             ${issue.status.padEnd(12)} ${issue.title ?? '(no title)'}`);
      console.log(`Deadlines    ${notice.deadlines.length}`);
      for (const deadline of notice.deadlines) console.log(`             ${deadline.due ?? 'no date'}   ${deadline.text}`);
    }
    console.log(`Export       ${relative(ROOT, path)}\nScreenshots  ${relative(ROOT, picture)}, ${relative(ROOT, panelPicture)}`);
    if (errors.length > 0) console.error(`The export does not fit the schema:\n${errors.join('\n')}`);
    else console.log('Schema       the export is valid');
    return errors.length === 0 && data.records.length > 0;
  } finally {
    await chromium.close();
  }
}

/** A window to try things in, until it is closed: the notice in its first tab, the panel beside it, the button in the toolbar. */
async function openWindow(sitePort: number): Promise<void> {
  const chromium = await launchChromium({ sitePort, headless: false, pinned: true });
  const { context, close } = chromium;
  const page = context.pages().find((each) => each.url() === 'about:blank') ?? await context.newPage();
  await page.goto(MAIN_NOTICE.url);
  await waitForMarks(page);
  await chromium.openSidePanel(page);
  await chromium.letPanelGo();
  console.log(`Chromium shows ${MAIN_NOTICE.url}, served from this machine, with the panel beside it.`);
  console.log('The second tab says what it does. Close the window to end.');
  await new Promise<void>((resolve) => {
    context.once('close', () => { resolve(); });
  });
  await close();
}

const site = await startSite();
try {
  if (process.argv.includes('--headless')) process.exitCode = (await showAll(site.port)) ? 0 : 1;
  else await openWindow(site.port);
} finally {
  await site.close();
}
