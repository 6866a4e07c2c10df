import { expect } from '@open-wc/testing';
import '../../src/elements/emergency-notice/define.js';
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { EmergencyNoticeHarness } from '../harness/emergency-notice.js';
import { clear, messagesOf, told } from '../support.js';

const mount = (attributes = ''): Promise<EmergencyNoticeHarness> =>
  EmergencyNoticeHarness.mount(attributes, '<p>In an emergency, call 911.</p>');

describe('<emergency-notice>', () => {
  afterEach(clear);

  it('says the plain line with the number first, then what an emergency is, then the notices', async () => {
    const { result: notice, messages } = await told(() => mount());
    expect(messages).to.deep.equal([]);
    const text = notice.bodyText;
    const order = [
      'call 911 now',
      '988',
      'What an emergency is',
      'right away:',
      'serious',
      'For example',
      'Please note',
      'pharmacist',
      'product',
    ];
    let from = 0;
    for (const part of order) {
      const at = text.indexOf(part, from);
      expect(at, part).to.be.at.least(from);
      from = at;
    }
    expect(notice.hiding).to.deep.equal([]);
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
      const notice = await mount(`region="${region}"`);
      expect(notice.firstLink).to.equal(`tel:${number}`);
    }
    expect((await mount('region="GB"')).bodyText)
      .to.include('A&E')
      .and.not.include('in labor');
    expect((await mount('region="US"')).bodyText)
      .to.include('in labor')
      .and.include('988');
    expect((await mount('region="DE"')).bodyText).not.to.match(/911|A&E|in labor|988/);
  });

  it('takes UK for GB, and says so', async () => {
    const { result: notice, messages } = await told(() => mount('region="UK"'));
    expect(messages.join()).to.include('region "UK" is read as "GB"');
    expect(notice.firstLink).to.equal('tel:999');
    expect(notice.bodyText).to.include('A&E');
  });

  it('names a region without a number on record, and shows no other country’s', async () => {
    const { result: notice, messages } = await told(() => mount('region="XX"'));
    expect(messages.join()).to.include('region "XX" has no emergency number on record');
    expect(notice.line).to.include('your local emergency number');
    expect(notice.linksInText).to.deep.equal([]);
  });

  it('shows no country’s number where a region is written as what is no code', async () => {
    for (const region of ['GBR', '826', 'en-GB', 'England', 'u.k.', 'USA']) {
      const { result: notice, messages } = await told(() => mount(`region="${region}"`));
      expect(messages.join(), region).to.include(`region "${region}" is not a code such as "US"; using none`);
      expect(notice.bodyText, region).to.include('your local emergency number');
      expect(notice.bodyText, region).not.to.match(/911|988/);
    }
    const { result: set } = await told(() => mount('region="Britain" emergency-number="999"'));
    expect(set.firstLink).to.equal('tel:999');
  });

  it('lets emergency-number override the region, and refuses what is none', async () => {
    expect((await mount('region="GB" emergency-number="112"')).firstLink).to.equal('tel:112');
    // Two numbers in one would be dialed as a third.
    for (const two of ['911 112', '999-112', '(000) 112', '911 911', '15 17 18 112', '112 144', '144 112', '911.988']) {
      const { result: own } = await told(() => mount(`region="GB" emergency-number="${two}"`));
      expect(own.firstLink, two).to.equal('tel:999');
    }
    for (const one of ['0800 111 999', '116 117', '11 12 13 14 15']) {
      const link = `tel:${one.replaceAll(' ', '')}`;
      expect((await mount(`region="GB" emergency-number="${one}"`)).firstLink).to.equal(link);
    }
    const { result: notice, messages } = await told(() => mount('region="GB" emergency-number="call us"'));
    expect(messages.join()).to.include('emergency-number "call us" is not a phone number; using 999.');
    expect(notice.firstLink).to.equal('tel:999');
  });

  it('follows a change of the region', async () => {
    const notice = await mount('region="US"');
    await notice.set({ region: 'GB' });
    expect(notice.line).to.include('999');
  });

  it('tells a page that has no text of its own for visitors without the script', async () => {
    const messages = await messagesOf(() => EmergencyNoticeHarness.mount());
    expect(messages.join()).to.include('has no fallback: put a line with the emergency number between its tags');
  });

  it('shows a hospital’s own words', async () => {
    const notice = await mount();
    await notice.set({ content: inventedCondition });
    expect(notice.line).to.equal('Ring 999.');
    await notice.set({ region: 'FR' });
    expect(notice.line).to.equal('Call 112.');
  });

  it('is accessible, also with an interpreter in every language', async () => {
    await expect((await mount()).element).to.be.accessible();
    await expect((await mount('interpreter-number="1-800-555-0143"')).element).to.be.accessible();
  });
});
