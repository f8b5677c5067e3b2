/** Before the first schema: no probing for eval, which the content security policy forbids. */
import * as z from 'zod/mini';

z.config({ jitless: true });
