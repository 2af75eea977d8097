import { styles } from "./article-diff";
import example from "./example.txt";
import { speak } from "./strings";

document.getElementById("out")!.textContent = example + styles + "</script>";
void speak();
