/** Every test file runs in the engines the product promises. */
import { removeNewerBuiltIns } from "./promised-engines";

removeNewerBuiltIns();
