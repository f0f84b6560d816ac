/** For `npm run generate` only: where the schema lies and where its migrations are written. */
import { defineConfig } from 'drizzle-kit';

export default defineConfig({ dialect: 'postgresql', schema: './src/store/schema.ts', out: './drizzle' });
