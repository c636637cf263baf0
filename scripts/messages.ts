/** `npm run messages`: compiles the message catalogue of `src/messages`, as the build does. */
import { compile } from '@inlang/paraglide-js';
import { paraglideOptions } from './paraglide-options';

await compile(paraglideOptions);
