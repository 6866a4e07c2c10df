// On every page: the search, and a button to copy each piece of code. The pages work without it.
import { addCopyButtons } from './copy.js';
import { addSearch } from './search.js';

addSearch();
addCopyButtons();
