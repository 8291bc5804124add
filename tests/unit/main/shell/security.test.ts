import { describe, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY, fileOfAddress, isOwnPage } from '../../../../main/shell/security';

describe('an address of the own protocol', () => {
  test.each([
    ['app://bundle/index.html', '/app/renderer/index.html'],
    ['app://bundle/', '/app/renderer/index.html'],
    ['app://bundle/assets/a%20b.js?x=1#y', '/app/renderer/assets/a b.js'],
    ['app://bundle/../../etc/passwd', '/app/renderer/etc/passwd'],
  ])('%s is the file %s', (address, file) => {
    expect(fileOfAddress(address, '/app/renderer')).toBe(file);
  });

  test.each([
    'app://bundle/..%2f..%2fetc/passwd',
    'app://bundle/%2e%2e%2fsecret',
    'app://bundle/..%5c..%5csecret',
    'app://bundle/a%00.js',
    'app://bundle/%E0%A4%A',
    'app://bundle/..%2frenderer-of-others/x.js',
    'app://other/index.html',
    'file:///etc/passwd',
    'https://bundle/index.html',
    'no address',
  ])('%s is refused', (address) => {
    expect(fileOfAddress(address, '/app/renderer')).toBeUndefined();
  });
});

describe('our own page', () => {
  test.each([
    ['app://bundle/index.html', undefined, true],
    ['app://bundle.evil/index.html', undefined, false],
    ['https://example.org/', undefined, false],
    ['data:text/html,x', undefined, false],
    ['about:blank', undefined, false],
    [undefined, undefined, false],
    ['http://localhost:5173/index.html', 'http://localhost:5173', true],
    ['http://localhost:5174/', 'http://localhost:5173', false],
    ['http://localhost:5173/', undefined, false],
  ])('%s with development server %s: %s', (url, devServer, expected) => {
    expect(isOwnPage(url, devServer)).toBe(expected);
  });
});

test('the policy starts from nothing and allows no JavaScript evaluation', () => {
  expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
  expect(CONTENT_SECURITY_POLICY).not.toContain("'unsafe-eval'");
});
