import '@/components/styles/base.css';
import '@/components/styles/notice.css';
import '@/components/styles/panel.css';
import '@/components/styles/stored-text.css';
import '@/components/styles/library.css';
import '@/components/styles/exchange.css';
import '@/lib/zod';
import { fromAddress, toAddress } from '@/lib/library/address';
import { startPage } from '../ui/start-page';
import { App } from './app';
import { chosenColumns } from './chosen-columns';

/** Opened without an address, the library has the columns that were chosen last; an address says its own. */
async function start(): Promise<void> {
  const columns = location.hash === '' ? await chosenColumns() : null;
  const address = columns && toAddress({ ...fromAddress(''), columns });
  if (address) history.replaceState(null, '', `#${address}`);
  startPage(App, 'library.title');
}

void start();
