/** Verbs whose state the particle 着 marks, and prepositions made with it, in Traditional text. */
const STATE_VERB =
  /[簽沿捂摸搖讓聞嗅咬含趴躺拿對看聽跟隨忙抱捧朝帶懷寫刻印等望閉盯圍冒燃背推牽握舉提穿戴掛貼夾端坐站跑走笑哭念讀喊唱指照守陪憑靠順向當扛挑擔騎開住活藏放擺留存伴味誌透閃迎頂衝數翻撿攥揣領追趕按有缺喝吃唸說聊畫編排接亮吹堆壓彈怨恨惦想愛打扶披抽拉拍拖拽插揮搭摟擁擋擠攔散敲晾曬泛流游湊滴澆灑炒烤煮熬燒爬猜盼種綁繞繫罵蓋裹護讚跪蹲躲鋪響飄飛養點]$/u;

/** For the character after 著 what may follow it where the two are no word (拿著名片, 看著書本, 忙著作畫). */
const NO_WORD: ReadonlyMap<string, RegExp> = new Map([
  ['名', /^(?:[片牌單冊字額利義氣校產次聲望譽位勝號分為爲曲錶冠流貴媛伶妓将將帥車馬犬畫]|城(?:路|牆|古))/u],
  ['作', /^[業者文畫戰案息曲詩客品風用答揖物對為工坊]/u],
  ['書', /^(?:$|[，。、；！？])|^[本桌包信籍架店法記房櫥櫃簡頁皮展卷脊和]/u],
  ['錄', /^[音像取用影製入]/u],
  ['述', /^[職評說]/u],
  ['稱', /^[呼號謂霸王帝臣雄]/u],
  ['有', /^[趣關利效力人何沒說些點一意待序名所時的]/u],
  ['文', /^[件憑稿具字章物檔書明化]/u],
  ['說', /^/u],
  ['手', /^[機術裡裏]/u],
]);

/** Whether a clause ends in a verb whose state 着 marks. */
export function followsStateVerb(behind: string): boolean {
  return STATE_VERB.test(behind);
}

/** Whether 著 at the start of what looks like a word is the particle, by the clause before it and what follows it. */
export function isParticle(behind: string, ahead: string): boolean {
  const rest = NO_WORD.get(ahead.charAt(0));
  return rest !== undefined && followsStateVerb(behind) && rest.test(ahead.slice(1));
}
