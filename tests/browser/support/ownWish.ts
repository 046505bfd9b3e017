import { worldTest } from './world';

// Runs before each file. Files share their modules, and a wish that one of them makes for all of its tests is kept in `worldTest` itself.
worldTest.override({ wish: {} });
