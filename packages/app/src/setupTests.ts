import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// two cores, and whole pages to render
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 10_000 });
