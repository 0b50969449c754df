import '@/components/styles/base.css';
import '@/components/styles/notice.css';
import '@/components/styles/panel.css';
import '@/components/styles/library.css';
import '@/components/styles/exchange.css';
import '@/lib/zod';
import { startPage } from '../ui/start-page';
import { App } from './app';

startPage(App, 'library.title');
