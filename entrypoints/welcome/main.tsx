import '@/components/styles/base.css';
import '@/components/styles/pages.css';
import { startPage } from '../ui/start-page';
import { App } from './app';

startPage(App, 'welcome.start');
