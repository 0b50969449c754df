import '@/components/styles/base.css';
import '@/components/styles/pages.css';
import '@/components/styles/versions.css';
import '@/components/styles/exchange.css';
import '@/lib/zod';
import { startPage } from '../ui/start-page';
import { App } from './app';

startPage(App, 'exchange.title');
