import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

const { error } = console;
// Material UI 4 uses findDOMNode in every button; React says so for each of them
jest.spyOn(console, 'error').mockImplementation((...args: unknown[]) => {
  if (!String(args[0]).includes('findDOMNode is deprecated')) {
    error(...args);
  }
});

// two cores, and whole pages to render
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 10_000 });
