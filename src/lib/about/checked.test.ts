import { describe, expect, it } from 'vitest';
import { checkedOf } from './checked';
import { readDeployment } from './deployment';

const found = {
  site: 'abc',
  at: '2025-05-05T10:00:00.000Z',
  checks: [{ title: 'axe finds nothing', passed: true }]
};

describe('checkedOf', () => {
  it('gives what was found on the very build that runs', () => {
    expect(checkedOf(found, { site: 'abc' })).toEqual({ at: found.at, checks: found.checks });
  });

  it('claims nothing where another build was tested, nothing was, or a file cannot be read', () => {
    expect(checkedOf(found, { site: 'def' })).toBeNull();
    expect(checkedOf({ ...found, site: '' }, { site: '' })).toBeNull();
    expect(checkedOf({ ...found, checks: [] }, { site: 'abc' })).toBeNull();
    expect(checkedOf(null, { site: 'abc' })).toBeNull();
    expect(checkedOf(found, null)).toBeNull();
  });
});

describe('readDeployment', () => {
  it('takes an e-mail address or a page to write to, and the page of the statement', () => {
    expect(
      readDeployment({
        RADSTALL_CONTACT: 'post@eksempel.no',
        RADSTALL_STATEMENT: 'https://uustatus.no/nb/1'
      })
    ).toEqual({
      statement: 'https://uustatus.no/nb/1',
      contact: { href: 'mailto:post@eksempel.no', text: 'post@eksempel.no' }
    });
    expect(readDeployment({ RADSTALL_CONTACT: 'https://eksempel.no/skriv' }).contact?.href).toBe(
      'https://eksempel.no/skriv'
    );
  });

  it('puts no other kind of address in a link', () => {
    for (const word of [
      'javascript:alert(1)',
      'post@eksempel.no?cc=a@b.no',
      'http://eksempel.no',
      'ring oss'
    ]) {
      expect(readDeployment({ RADSTALL_CONTACT: word, RADSTALL_STATEMENT: word })).toEqual({
        statement: null,
        contact: null
      });
    }
  });
});
