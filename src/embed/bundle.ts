/** The classic script: one tag on a page registers every element. */
import '../elements/redflag-screener/define.js';
import '../elements/all-phase-timeline/define.js';
import '../elements/side-effect-list/define.js';
