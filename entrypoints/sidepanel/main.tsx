import '@/components/styles/base.css';
import '@/components/styles/notice.css';
import '@/components/styles/panel.css';
import '@/components/styles/join.css';
import '@/components/styles/queue.css';
import '@/components/styles/lists.css';
import '@/components/styles/bin.css';
import '@/lib/zod';
import { startPage } from '../ui/start-page';
import { App } from './app';

startPage(App, 'app.name');
