import '@/components/styles/base.css';
import '@/components/styles/notice.css';
import '@/components/styles/stored-text.css';
import '@/components/styles/reader.css';
import '@/components/styles/pages.css';
import '@/components/styles/sample.css';
import { startPage } from '../ui/start-page';
import { App } from './app';

startPage(App, 'sample.title');
