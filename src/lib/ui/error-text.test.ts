import { describe, expect, it } from 'vitest';
import { errorText } from './error-text';

describe('errorText', () => {
  it('says what the error says, and where one can go', () => {
    const text = errorText(404, {
      message: 'Det finnes ikke noe møte 1. mai 2025.',
      hint: 'Velg et annet møte.',
      links: [{ href: '/moter', text: 'Møter' }]
    });
    expect(text).toEqual({
      title: 'Vi fant ikke siden',
      what: 'Det finnes ikke noe møte 1. mai 2025.',
      hint: 'Velg et annet møte.',
      links: [{ href: '/moter', text: 'Møter' }]
    });
  });

  it('replaces the framework’s own message by words for the reader', () => {
    expect(errorText(404, { message: 'Not Found' }).what).toBe('Det er ingen side på denne adressen.');
    expect(errorText(500, { message: 'Internal Error' }).what).toBe('Siden kan ikke vises akkurat nå.');
    expect(errorText(503, null).what).toBe('Siden kan ikke vises akkurat nå.');
  });

  it('tells a missing page, a bad address and a fault of ours apart', () => {
    const titles = [404, 400, 500].map((status) => errorText(status, null).title);
    expect(new Set(titles).size).toBe(3);
  });

  it('gives the pages of the site where the error has no links', () => {
    expect(errorText(404, { message: 'Not Found', links: [] }).links.map(({ href }) => href)).toContain(
      '/tema/ran'
    );
  });
});
