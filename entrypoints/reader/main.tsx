import '@/components/styles/base.css';
import '@/components/styles/notice.css';
import '@/components/styles/stored-text.css';
import '@/components/styles/reader.css';
import '@/components/styles/review.css';
import '@/components/styles/versions.css';
import '@/lib/zod';
import { startPage } from '../ui/start-page';
import { App } from './app';

startPage(App, 'reader.title');
