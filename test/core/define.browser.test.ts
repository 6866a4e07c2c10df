import { expect } from '@open-wc/testing';
import { define } from '../../src/core/define.js';
import { version } from '../../src/core/version.js';
import { messagesOf } from '../support.js';

const element = (careWidgetsVersion?: string): CustomElementConstructor =>
  Object.assign(class extends HTMLElement {}, careWidgetsVersion ? { careWidgetsVersion } : {});

describe('a definition', () => {
  it('is the first one of a name', async () => {
    const first = element(version);
    const messages = await messagesOf(() => {
      define('define-first', first);
      define('define-first', element(version));
    });
    expect(customElements.get('define-first')).to.equal(first);
    expect(messages).to.deep.equal([]);
  });

  it('of another major version is not used, and both versions are named', async () => {
    const messages = await messagesOf(() => {
      define('define-major', element('99.1.0'));
      define('define-major', element(version));
    });
    expect(messages).to.deep.equal([
      `[care-widgets] <define-major> is already defined by version 99.1.0; version ${version} is ignored.`,
    ]);
  });

  it('of another minor version is not used before 1.0, where one may break with the other', async () => {
    const messages = await messagesOf(() => {
      define('define-minor', element('0.99.0'));
      define('define-minor', element(version));
    });
    expect(messages.length).to.equal(version.startsWith('0.') ? 1 : 0);
  });

  it('leaves a name alone that the page has taken, and goes on', async () => {
    customElements.define('define-taken', element());
    const messages = await messagesOf(() => {
      define('define-taken', element(version));
      define('Not A Name', element(version));
      define('define-after', element(version));
    });
    expect(messages[0]).to.include('<define-taken> is already defined by other code');
    expect(messages[1]).to.include('<Not A Name> could not be defined');
    expect(customElements.get('define-after')).not.to.equal(undefined);
  });
});
