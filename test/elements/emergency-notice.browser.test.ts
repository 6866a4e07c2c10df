import { expect } from '@open-wc/testing';
import '../../src/elements/emergency-notice/define.js';
import type { EmergencyNotice } from '../../src/elements/emergency-notice/emergency-notice.js';
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { clear, find, inside, messagesOf, rendered, show, textOf } from '../support.js';

const notice = (attributes = ''): Promise<EmergencyNotice> =>
  show<EmergencyNotice>(`<emergency-notice ${attributes}><p>In an emergency, call 911.</p></emergency-notice>`);

describe('<emergency-notice>', () => {
  afterEach(clear);

  it('says the plain line with the number first, then what an emergency is, then the notices', async () => {
    let element!: EmergencyNotice;
    const messages = await messagesOf(async () => {
      element = await notice();
    });
    expect(messages).to.deep.equal([]);
    const text = textOf(find(element, '.body'));
    const order = ['call 911 now', 'What an emergency is', 'could:', 'serious', 'Please note', 'pharmacist', 'product'];
    let from = 0;
    for (const part of order) {
      const at = text.indexOf(part, from);
      expect(at, part).to.be.at.least(from);
      from = at;
    }
    expect(inside(element).querySelector('.body [hidden], .body details, .body button')).to.equal(null);
  });

  it('takes number and words from the region', async () => {
    const numbers: Record<string, string> = {
      US: '911',
      GB: '999',
      AU: '000',
      NZ: '111',
      JP: '119',
      DE: '112',
      us: '911',
    };
    for (const [region, number] of Object.entries(numbers)) {
      const element = await notice(`region="${region}"`);
      expect(find<HTMLAnchorElement>(element, 'a').href).to.equal(`tel:${number}`);
    }
    expect(textOf(find(await notice('region="GB"'), '.body')))
      .to.include('A&E')
      .and.not.include('In labor');
    expect(textOf(find(await notice('region="US"'), '.body'))).to.include('In labor');
    expect(textOf(find(await notice('region="DE"'), '.body'))).not.to.match(/911|A&E|In labor/);
  });

  it('takes UK for GB, and says so', async () => {
    let element!: EmergencyNotice;
    const messages = await messagesOf(async () => {
      element = await notice('region="UK"');
    });
    expect(messages.join()).to.include('region "UK" is read as "GB"');
    expect(find<HTMLAnchorElement>(element, 'a').href).to.equal('tel:999');
    expect(textOf(find(element, '.body'))).to.include('A&E');
  });

  it('names a region without a number on record, and shows no other country’s', async () => {
    let element!: EmergencyNotice;
    const messages = await messagesOf(async () => {
      element = await notice('region="XX"');
    });
    expect(messages.join()).to.include('region "XX" has no emergency number on record');
    expect(textOf(find(element, '.line'))).to.include('your local emergency number');
    expect(inside(element).querySelector('.body a')).to.equal(null);
  });

  it('lets emergency-number override the region, and refuses what is none', async () => {
    expect(find<HTMLAnchorElement>(await notice('region="GB" emergency-number="112"'), 'a').href).to.equal('tel:112');
    let element!: EmergencyNotice;
    const messages = await messagesOf(async () => {
      element = await notice('region="GB" emergency-number="call us"');
    });
    expect(messages.join()).to.include('emergency-number "call us" is not a phone number; using 999.');
    expect(find<HTMLAnchorElement>(element, 'a').href).to.equal('tel:999');
  });

  it('follows a change of the region', async () => {
    const element = await notice('region="US"');
    element.region = 'GB';
    await rendered(element);
    expect(textOf(find(element, '.line'))).to.include('999');
  });

  it('tells a page that has no text of its own for visitors without the script', async () => {
    const messages = await messagesOf(() => show('<emergency-notice></emergency-notice>'));
    expect(messages.join()).to.include('has no fallback: put a line with the emergency number between its tags');
  });

  it('shows a hospital’s own words', async () => {
    const element = await notice();
    element.content = inventedCondition;
    await rendered(element);
    expect(textOf(find(element, '.line'))).to.equal('Ring 999.');
    element.region = 'FR';
    await rendered(element);
    expect(textOf(find(element, '.line'))).to.equal('Call 112.');
  });
});
