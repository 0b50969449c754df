import { openDatabase } from '@/lib/store/database';

/** The one connection of an extension page. */
export const database = openDatabase();
