import {loadFacts, requireSession, startPage} from './page.ts';

await requireSession();
startPage({facts: await loadFacts()});
