import '@/lib/zod';
import { expose } from 'comlink';
import { ImportService } from './import-service';

expose(new ImportService());
