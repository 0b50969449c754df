import '@/lib/zod';
import { expose } from 'comlink';
import { ShelfService } from './shelf-service';

expose(new ShelfService());
