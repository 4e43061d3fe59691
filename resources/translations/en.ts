<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AgreementField</name>
    <message>
        <source>我同意</source>
        <translation>I agree</translation>
    </message>
</context>
<context>
    <name>AnswerLine</name>
    <message>
        <source>未填写</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>修改%1</source>
        <translation>Change %1</translation>
    </message>
</context>
<context>
    <name>AreaField</name>
    <message>
        <source>%1 / %2 字</source>
        <translation>%1 / %2 characters</translation>
    </message>
</context>
<context>
    <name>AskedList</name>
    <message>
        <source>%1（已收到）</source>
        <translation>%1 (received)</translation>
    </message>
</context>
<context>
    <name>AttentionCard</name>
    <message>
        <source>再报一次</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>再报一次：%1</source>
        <translation>Send again: %1</translation>
    </message>
    <message>
        <source>不再上报</source>
        <translation>Do not send</translation>
    </message>
    <message>
        <source>不再上报：%1</source>
        <translation>Do not send: %1</translation>
    </message>
</context>
<context>
    <name>CandidateBar</name>
    <message>
        <source>打拼音，再点要的字或词</source>
        <translation>Type pinyin, then touch the word</translation>
    </message>
    <message>
        <source>按顺序点笔画，再点字</source>
        <translation>Strokes, then the character</translation>
    </message>
    <message>
        <source>写一个字，再点它</source>
        <translation>Write one, then touch it</translation>
    </message>
    <message>
        <source>输入字码，再点字</source>
        <translation>Enter its number, then touch it</translation>
    </message>
    <message>
        <source>前一页</source>
        <translation>Page before</translation>
    </message>
    <message>
        <source>后一页</source>
        <translation>Next page</translation>
    </message>
</context>
<context>
    <name>CardHint</name>
    <message>
        <source>把身份证放在读卡区，姓名和号码会自动填好。</source>
        <translation>Lay your ID card on the reader: your name and number are filled in for you.</translation>
    </message>
</context>
<context>
    <name>CategoriesScreen</name>
    <message>
        <source>您要办哪方面的事？</source>
        <translation>What would you like to do?</translation>
    </message>
    <message>
        <source>找网点</source>
        <translation>Find an outlet</translation>
    </message>
    <message>
        <source>我遇到的事</source>
        <translation>What happened to me</translation>
    </message>
</context>
<context>
    <name>CharacterPad</name>
    <message>
        <source>删除一位</source>
        <translation>Delete one character</translation>
    </message>
</context>
<context>
    <name>CheckScreen</name>
    <message>
        <source>请核对您填写的内容</source>
        <translation>Please check your answers</translation>
    </message>
    <message>
        <source>没有问题，点“确认提交”。要改哪一项，点它右边的“修改”。</source>
        <translation>All correct? Touch &quot;Submit&quot;. To change an answer, touch &quot;Change&quot; beside it.</translation>
    </message>
    <message>
        <source>还没有连上平台。确认后先暂存在这台终端，连上后自动送出。</source>
        <translation>The platform is not connected yet. Your application is kept on this terminal and sent once it is.</translation>
    </message>
    <message>
        <source>正在提交…</source>
        <translation>Submitting…</translation>
    </message>
    <message>
        <source>确认提交</source>
        <translation>Submit</translation>
    </message>
</context>
<context>
    <name>ChoosingScreen</name>
    <message>
        <source>您可以这样办</source>
        <translation>What you can do</translation>
    </message>
    <message>
        <source>您刚才选的，点一下可以改</source>
        <translation>Your answers. Touch one to change it</translation>
    </message>
</context>
<context>
    <name>CodeKeys</name>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>CommitmentScreen</name>
    <message>
        <source>不承诺，交材料</source>
        <translation>No commitment: hand in papers</translation>
    </message>
    <message>
        <source>同意，开始看</source>
        <translation>Agree and start reading</translation>
    </message>
    <message>
        <source>看完了，下一条</source>
        <translation>Read: next clause</translation>
    </message>
    <message>
        <source>签好了，下一步</source>
        <translation>Signed: continue</translation>
    </message>
    <message>
        <source>回去交材料</source>
        <translation>Back to the papers</translation>
    </message>
    <message>
        <source>平台回答：这次不能用承诺代替材料。</source>
        <translation>The platform says: a commitment cannot replace papers this time.</translation>
    </message>
    <message>
        <source>可能有没了结的失信记录。照常交材料，事情一样能办。觉得不对，请问工作人员。</source>
        <translation>There may be an open credit record. Hand in the papers as usual and your application goes on. If this seems wrong, please ask the staff.</translation>
    </message>
    <message>
        <source>这些材料不用交</source>
        <translation>You need not hand in</translation>
    </message>
    <message>
        <source>怎么办</source>
        <translation>How it works</translation>
    </message>
    <message>
        <source>用手指写您的名字</source>
        <translation>Write your name with a finger</translation>
    </message>
    <message>
        <source>写不了，叫工作人员</source>
        <translation>Cannot write? Call the staff</translation>
    </message>
    <message>
        <source>您看过的内容</source>
        <translation>What you have read</translation>
    </message>
</context>
<context>
    <name>ConditionsScreen</name>
    <message>
        <source>先问几句，看看您能不能办：%1</source>
        <translation>A few questions first, to see whether this is for you: %1</translation>
    </message>
    <message>
        <source>打印出来</source>
        <translation>Print this</translation>
    </message>
    <message>
        <source>还是要申请</source>
        <translation>Apply all the same</translation>
    </message>
    <message>
        <source>去填表</source>
        <translation>Fill in the form</translation>
    </message>
    <message>
        <source>您也许要办这一项</source>
        <translation>Perhaps this is what you need</translation>
    </message>
    <message>
        <source>您刚才选的，点一下可以改</source>
        <translation>Your answers. Touch one to change it</translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>正在查，最多等 10 秒。</source>
        <translation>Asking; 10 seconds at the most.</translation>
    </message>
    <message>
        <source>不等了，接着办</source>
        <translation>Do not wait, go on</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>I do not agree</translation>
    </message>
    <message>
        <source>不同意查%1</source>
        <translation>Do not agree to ask for: %1</translation>
    </message>
    <message>
        <source>同意查</source>
        <translation>I agree</translation>
    </message>
    <message>
        <source>同意查%1</source>
        <translation>Agree to ask for: %1</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>%1的年</source>
        <translation>Year of %1</translation>
    </message>
    <message>
        <source>年</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>%1的月</source>
        <translation>Month of %1</translation>
    </message>
    <message>
        <source>月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>%1的日</source>
        <translation>Day of %1</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
</context>
<context>
    <name>DemoRibbon</name>
    <message>
        <source>演示 · 样例数据</source>
        <translation>Demo · sample data</translation>
    </message>
</context>
<context>
    <name>DigitKeys</name>
    <message>
        <source>横杠</source>
        <translation>Hyphen</translation>
    </message>
    <message>
        <source>斜杠</source>
        <translation>Slash</translation>
    </message>
    <message>
        <source>点</source>
        <translation>Dot</translation>
    </message>
    <message>
        <source>冒号</source>
        <translation>Colon</translation>
    </message>
    <message>
        <source>电子邮箱符号</source>
        <translation>At sign</translation>
    </message>
    <message>
        <source>井号</source>
        <translation>Number sign</translation>
    </message>
    <message>
        <source>百分号</source>
        <translation>Per cent</translation>
    </message>
    <message>
        <source>加号</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>左括号</source>
        <translation>Opening bracket</translation>
    </message>
    <message>
        <source>右括号</source>
        <translation>Closing bracket</translation>
    </message>
    <message>
        <source>下划线</source>
        <translation>Underscore</translation>
    </message>
    <message>
        <source>等号</source>
        <translation>Equals</translation>
    </message>
    <message>
        <source>星号</source>
        <translation>Asterisk</translation>
    </message>
    <message>
        <source>和号</source>
        <translation>Ampersand</translation>
    </message>
    <message>
        <source>波浪号</source>
        <translation>Tilde</translation>
    </message>
    <message>
        <source>单引号</source>
        <translation>Single quotation mark</translation>
    </message>
    <message>
        <source>双引号</source>
        <translation>Double quotation mark</translation>
    </message>
    <message>
        <source>摄氏度</source>
        <translation>Degrees Celsius</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>DigitPad</name>
    <message>
        <source>删除一位</source>
        <translation>Delete one character</translation>
    </message>
</context>
<context>
    <name>DisplayButton</name>
    <message>
        <source>显示</source>
        <translation>Display</translation>
    </message>
</context>
<context>
    <name>DisplayPanel</name>
    <message>
        <source>换个看着舒服的样子</source>
        <translation>Choose what is easy on your eyes</translation>
    </message>
    <message>
        <source>恢复原样</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>就这样</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>文字大小</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>小</source>
        <translation>Small</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>大</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>特大</source>
        <translation>Largest</translation>
    </message>
    <message>
        <source>字</source>
        <translation>A</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>明亮</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>高对比</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>安静</source>
        <translation>Calm</translation>
    </message>
    <message>
        <source>用法</source>
        <translation>Ways of use</translation>
    </message>
    <message>
        <source>关怀版</source>
        <translation>Easy view</translation>
    </message>
    <message>
        <source>字最大，内容少，不催您，随时叫工作人员</source>
        <translation>Largest text, less on a page, no hurry, staff one touch away</translation>
    </message>
    <message>
        <source>坐着用</source>
        <translation>Seated</translation>
    </message>
    <message>
        <source>要点的都放到下半屏，伸手就够得着</source>
        <translation>Everything to touch is in the lower half of the screen</translation>
    </message>
    <message>
        <source>读给我听</source>
        <translation>Read it to me</translation>
    </message>
    <message>
        <source>每到一页就读出来，请先戴上耳机</source>
        <translation>Reads each page aloud; please put on headphones first</translation>
    </message>
    <message>
        <source>填写的内容不受影响。您离开后，屏幕会恢复原样。</source>
        <translation>Your answers stay as they are. The screen goes back to normal when you leave.</translation>
    </message>
</context>
<context>
    <name>DistrictMap</name>
    <message>
        <source>%1，%2 个网点</source>
        <translation>%1, %2 outlets</translation>
    </message>
    <message>
        <source>示意图：只表示大概位置，不是测绘图，不表示界线。大圈是您在的地方。</source>
        <translation>A sketch: it shows rough places only. It is no survey map and shows no borders. The large ring is where you are.</translation>
    </message>
</context>
<context>
    <name>EntryHeading</name>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>删除%1</source>
        <translation>Delete %1</translation>
    </message>
</context>
<context>
    <name>EvaluationScreen</name>
    <message>
        <source>这次服务，您满意吗？</source>
        <translation>How was our service?</translation>
    </message>
    <message>
        <source>评不评都行，不影响办事。办事的人看不到是谁评的。</source>
        <translation>You may skip this; it changes nothing about your application. The staff do not see who gave the rating.</translation>
    </message>
    <message>
        <source>不评价</source>
        <translation>Skip rating</translation>
    </message>
    <message>
        <source>提交评价</source>
        <translation>Send rating</translation>
    </message>
    <message>
        <source>请先点一个满意程度</source>
        <translation>Please touch one of the faces first</translation>
    </message>
    <message>
        <source>为什么这样评？</source>
        <translation>What made you choose this?</translation>
    </message>
    <message>
        <source>还想说点什么？</source>
        <translation>Anything else you would like to say?</translation>
    </message>
    <message>
        <source>打印二维码，回家用手机评</source>
        <translation>Print a QR code and rate later by phone</translation>
    </message>
</context>
<context>
    <name>FieldFrame</name>
    <message>
        <source>%1（可不填）</source>
        <translation>%1 (optional)</translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message>
        <source>正在接收</source>
        <translation>Receiving</translation>
    </message>
    <message>
        <source>已收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>没收下：%1</source>
        <translation>Not taken: %1</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message numerus="yes">
        <source>%n 页</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>照片传来以后，会自己出现在这里。</source>
        <translation>Photos appear here by themselves once they have been sent.</translation>
    </message>
</context>
<context>
    <name>FormScreen</name>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>改好了，回去核对</source>
        <translation>Back to checking</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>补好了，交上去</source>
        <translation>Done, hand it in</translation>
    </message>
    <message>
        <source>补正：%1</source>
        <translation>To be completed: %1</translation>
    </message>
    <message>
        <source>%1：第 %2 问，共 %3 问</source>
        <translation>%1: question %2 of %3</translation>
    </message>
    <message>
        <source>再加一项：%1</source>
        <translation>Add another: %1</translation>
    </message>
</context>
<context>
    <name>FormStepper</name>
    <message>
        <source>正在填写</source>
        <translation>You are here</translation>
    </message>
    <message>
        <source>已填写</source>
        <translation>Filled in</translation>
    </message>
    <message>
        <source>还没有填写</source>
        <translation>Not filled in yet</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
</context>
<context>
    <name>GuideLine</name>
    <message>
        <source>已经有了</source>
        <translation>I have it</translation>
    </message>
    <message>
        <source>已经有了：%1</source>
        <translation>I have it: %1</translation>
    </message>
</context>
<context>
    <name>GuideScreen</name>
    <message>
        <source>打印一次性告知单</source>
        <translation>Print the checklist</translation>
    </message>
    <message>
        <source>现在就办</source>
        <translation>Apply now</translation>
    </message>
    <message>
        <source>您可以先看指南、备材料，也可以问身边的工作人员。</source>
        <translation>You can read the guide and get the documents ready, or ask our staff.</translation>
    </message>
    <message>
        <source>您可以先看指南、备材料，也可以问身边的工作人员，或拨打 %1。</source>
        <translation>You can read the guide and get the documents ready, ask our staff, or call %1.</translation>
    </message>
    <message>
        <source>也可以看看</source>
        <translation>See also</translation>
    </message>
    <message>
        <source>目录版本 %1（草案，标“待核对”的内容正式上线前由业务科室确认），校验码 %2</source>
        <translation>Catalogue %1 (draft: what is marked &quot;to be checked&quot; will be confirmed before it comes into force), check code %2</translation>
    </message>
    <message>
        <source>目录版本 %1，校验码 %2</source>
        <translation>Catalogue %1, check code %2</translation>
    </message>
</context>
<context>
    <name>GuideSections</name>
    <message>
        <source>看全部网点</source>
        <translation>See all outlets</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>这里需要帮忙</source>
        <translation>Help is needed here</translation>
    </message>
    <message>
        <source>好了，接着办</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>IdleCountdown</name>
    <message>
        <source>您还在吗？</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>秒后清除您填写的内容，回到首页。
点一下屏幕，接着办。</source>
        <translation>seconds until your answers are cleared.
Touch the screen to go on.</translation>
    </message>
    <message>
        <source>我还在，继续办理</source>
        <translation>I am still here</translation>
    </message>
    <message>
        <source>带走草稿，以后接着填</source>
        <translation>Take the draft along for later</translation>
    </message>
</context>
<context>
    <name>InkSlate</name>
    <message>
        <source>手写区，用手指写一个字</source>
        <translation>Writing area: write one character with a finger</translation>
    </message>
    <message>
        <source>撤一笔</source>
        <translation>Undo stroke</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>重写</source>
        <translation>Start over</translation>
    </message>
</context>
<context>
    <name>ItemTile</name>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ItemsScreen</name>
    <message>
        <source>点一项，看怎么办、带什么、多久办好。</source>
        <translation>Touch a service to see how it works, what to bring and how long it takes.</translation>
    </message>
    <message>
        <source>这一类现在没有可办的事项</source>
        <translation>There is nothing in this group at present</translation>
    </message>
    <message>
        <source>请看看别的类别，或者问问身边的工作人员。</source>
        <translation>Please look at another group, or ask the staff beside you.</translation>
    </message>
    <message>
        <source>标着“待核对”的还没有最后确定，办之前请问一问工作人员。</source>
        <translation>What is &quot;to be confirmed&quot; is not final yet; please ask our staff before you apply.</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>已输入 %1 位，共 %2 位</source>
        <translation>%1 of %2 characters</translation>
    </message>
</context>
<context>
    <name>KeyboardPanel</name>
    <message>
        <source>收起</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>收起键盘</source>
        <translation>Hide the keyboard</translation>
    </message>
    <message>
        <source>逗号</source>
        <translation>Comma</translation>
    </message>
    <message>
        <source>选第一个</source>
        <translation>First word</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>句号</source>
        <translation>Full stop</translation>
    </message>
    <message>
        <source>换行</source>
        <translation>New line</translation>
    </message>
    <message>
        <source>下一项</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>LetterKeys</name>
    <message>
        <source>分词</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>分词，把两个音节分开</source>
        <translation>Split: keep two syllables apart</translation>
    </message>
    <message>
        <source>小写</source>
        <translation>abc</translation>
    </message>
    <message>
        <source>大写</source>
        <translation>ABC</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>LineField</name>
    <message>
        <source>已输入 %1 位，共 %2 位</source>
        <translation>%1 of %2 characters</translation>
    </message>
</context>
<context>
    <name>LinkedScreen</name>
    <message>
        <source>一次办好</source>
        <translation>Apply for all at once</translation>
    </message>
    <message>
        <source>只交一套的材料</source>
        <translation>Handed in once for all</translation>
    </message>
    <message>
        <source>先办什么，后办什么</source>
        <translation>What comes first</translation>
    </message>
    <message>
        <source>有一件没办成怎么办</source>
        <translation>If one of them is refused</translation>
    </message>
</context>
<context>
    <name>LookUpScreen</name>
    <message>
        <source>查办理进度</source>
        <translation>Check progress</translation>
    </message>
    <message>
        <source>输入凭条上的申请编号，或者扫凭条上的码。</source>
        <translation>Enter the reference from your slip, or scan its code.</translation>
    </message>
    <message>
        <source>正在查…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>查进度</source>
        <translation>Check progress</translation>
    </message>
    <message>
        <source>申请编号</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>在这台终端办的：先填 %1</source>
        <translation>Applied here: start with %1</translation>
    </message>
    <message>
        <source>经办人身份证号码的最后四位</source>
        <translation>Last four characters of the applicant&apos;s ID number</translation>
    </message>
    <message>
        <source>也可以把身份证放在读卡区。</source>
        <translation>Or lay the ID card on the reader.</translation>
    </message>
    <message>
        <source>身份证号码的最后四位</source>
        <translation>Last four characters of the ID number</translation>
    </message>
    <message>
        <source>看看这张回执是真是假</source>
        <translation>Is this receipt genuine?</translation>
    </message>
    <message>
        <source>打开带走的草稿</source>
        <translation>Open a draft taken along</translation>
    </message>
</context>
<context>
    <name>MaterialLine</name>
    <message>
        <source>修改材料</source>
        <translation>Change pages</translation>
    </message>
    <message>
        <source>添加材料</source>
        <translation>Add pages</translation>
    </message>
    <message>
        <source>修改%1</source>
        <translation>Change %1</translation>
    </message>
    <message>
        <source>添加%1</source>
        <translation>Add %1</translation>
    </message>
    <message>
        <source>现在交</source>
        <translation>Hand in now</translation>
    </message>
    <message>
        <source>以后补</source>
        <translation>Bring it later</translation>
    </message>
    <message>
        <source>%1：现在就交</source>
        <translation>%1: hand in now</translation>
    </message>
    <message>
        <source>%1：以后补</source>
        <translation>%1: bring it later</translation>
    </message>
    <message>
        <source>不用承诺</source>
        <translation>No commitment</translation>
    </message>
    <message>
        <source>用承诺代替</source>
        <translation>Commit instead</translation>
    </message>
    <message>
        <source>%1：不用承诺代替</source>
        <translation>%1: no commitment instead</translation>
    </message>
    <message>
        <source>%1：用承诺代替</source>
        <translation>%1: commit instead</translation>
    </message>
</context>
<context>
    <name>MaterialsScreen</name>
    <message>
        <source>要交的材料</source>
        <translation>Documents to hand in</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>MoreBand</name>
    <message>
        <source>往下看</source>
        <translation>More below</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>接下来</source>
        <translation>What happens next</translation>
    </message>
</context>
<context>
    <name>NoticesPanel</name>
    <message>
        <source>公告</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>看完了</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>OpeningPicture</name>
    <message>
        <source>河套知服</source>
        <translation>Hetao Kiosk</translation>
    </message>
    <message>
        <source>知识产权公共服务自助终端</source>
        <translation>Self-service for intellectual property</translation>
    </message>
    <message>
        <source>这台终端暂时不能用。请到服务窗口办理，或请身边的工作人员帮您。</source>
        <translation>This terminal cannot be used at the moment. Please go to a service window, or ask a member of staff nearby.</translation>
    </message>
    <message>
        <source>正在准备，请稍等片刻。</source>
        <translation>Getting ready. One moment, please.</translation>
    </message>
</context>
<context>
    <name>OpeningScreen</name>
    <message>
        <source>草稿打开了，有几处要再看一下</source>
        <translation>The draft is open; some things need another look</translation>
    </message>
    <message>
        <source>打开带走的草稿</source>
        <translation>Open a draft taken along</translation>
    </message>
    <message>
        <source>把凭条上的方块码对准扫码口，或者输入草稿码。</source>
        <translation>Hold the square code on the slip before the scanner, or type the draft code.</translation>
    </message>
    <message>
        <source>删除草稿</source>
        <translation>Delete the draft</translation>
    </message>
    <message>
        <source>接着填</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>打开草稿</source>
        <translation>Open the draft</translation>
    </message>
    <message>
        <source>请稍等…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>表格改过了，这几项要重新填，或者不用再填</source>
        <translation>The form has changed: fill these in again, or leave them</translation>
    </message>
    <message>
        <source>这几份材料要重新交</source>
        <translation>Hand these materials in again</translation>
    </message>
    <message>
        <source>别的内容都在，已经替您填好。</source>
        <translation>Everything else is there and has been filled in for you.</translation>
    </message>
    <message>
        <source>草稿码</source>
        <translation>Draft code</translation>
    </message>
    <message>
        <source>在凭条上，一共 24 个字母和数字。</source>
        <translation>On the slip: 24 letters and digits.</translation>
    </message>
    <message>
        <source>草稿已经删除，这个草稿码不再有用。</source>
        <translation>The draft has been deleted; this code is of no use any more.</translation>
    </message>
    <message>
        <source>删除这个草稿码的草稿吗？</source>
        <translation>Delete the draft of this code?</translation>
    </message>
    <message>
        <source>删除以后找不回来，凭条上的码不再有用。</source>
        <translation>It cannot be brought back, and the code on the slip will be of no use.</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>OptionList</name>
    <message>
        <source>%1，输入几个字来找</source>
        <translation>%1: type a few characters to search</translation>
    </message>
    <message>
        <source>输入几个字来找</source>
        <translation>Type a few characters to search</translation>
    </message>
    <message>
        <source>没有带这几个字的。请少打几个字再找。</source>
        <translation>Nothing matches. Type fewer characters and look again.</translation>
    </message>
    <message>
        <source>共 %1 项</source>
        <translation>%1 in all</translation>
    </message>
    <message>
        <source>找到 %1 项，共 %2 项</source>
        <translation>%1 found of %2</translation>
    </message>
    <message>
        <source>已选：%1</source>
        <translation>Chosen: %1</translation>
    </message>
</context>
<context>
    <name>OutletLine</name>
    <message>
        <source>%1，电话 %2</source>
        <translation>%1, phone %2</translation>
    </message>
</context>
<context>
    <name>OutletTile</name>
    <message>
        <source>能办：%1</source>
        <translation>Offers: %1</translation>
    </message>
    <message>
        <source>有人帮办</source>
        <translation>Staff help here</translation>
    </message>
    <message>
        <source>样例</source>
        <translation>Sample</translation>
    </message>
</context>
<context>
    <name>OutletsScreen</name>
    <message>
        <source>找网点</source>
        <translation>Find an outlet</translation>
    </message>
    <message>
        <source>近的排在前面。去之前可以先打电话问一问。</source>
        <translation>The nearest come first. You may call before you go.</translation>
    </message>
    <message>
        <source>全部旗县区</source>
        <translation>All districts</translation>
    </message>
    <message>
        <source>各类网点</source>
        <translation>All kinds of outlets</translation>
    </message>
    <message>
        <source>能办各种事</source>
        <translation>All services</translation>
    </message>
    <message>
        <source>能办：%1</source>
        <translation>Offers: %1</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>没有这样的网点</source>
        <translation>There is no such outlet</translation>
    </message>
    <message>
        <source>请换一个条件，或者问问身边的工作人员。</source>
        <translation>Please change what you look for, or ask our staff.</translation>
    </message>
</context>
<context>
    <name>PackageScreen</name>
    <message>
        <source>按顺序办这些，点一件看怎么办</source>
        <translation>Settle these in order; touch one to see how</translation>
    </message>
    <message>
        <source>找谁办</source>
        <translation>Whom to turn to</translation>
    </message>
    <message>
        <source>还要知道的</source>
        <translation>Also good to know</translation>
    </message>
</context>
<context>
    <name>PadDock</name>
    <message>
        <source>下一项</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>退出</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>办事指南和表格是中文的，工作人员可以帮您看。</source>
        <translation>Guides and forms are in Chinese. Our staff will gladly help you read them.</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>不办了吗？</source>
        <translation>Do you want to stop?</translation>
    </message>
    <message>
        <source>您填写的内容会全部清除。</source>
        <translation>Everything you have filled in will be deleted.</translation>
    </message>
    <message>
        <source>您填写的内容会全部清除。想以后接着填，先点“接着办”，再点“带走草稿”。</source>
        <translation>All that you have filled in will be wiped. To go on later, touch “Go on”, then “Take the draft along”.</translation>
    </message>
    <message>
        <source>接着办</source>
        <translation>Go on with it</translation>
    </message>
    <message>
        <source>清除，不办了</source>
        <translation>Delete and stop</translation>
    </message>
</context>
<context>
    <name>PageCard</name>
    <message>
        <source>转一下</source>
        <translation>Turn</translation>
    </message>
    <message>
        <source>裁边</source>
        <translation>Trim</translation>
    </message>
    <message>
        <source>往前放</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>删除这页</source>
        <translation>Delete page</translation>
    </message>
    <message>
        <source>裁上边</source>
        <translation>Trim top</translation>
    </message>
    <message>
        <source>裁下边</source>
        <translation>Trim bottom</translation>
    </message>
    <message>
        <source>裁左边</source>
        <translation>Trim left</translation>
    </message>
    <message>
        <source>裁右边</source>
        <translation>Trim right</translation>
    </message>
    <message>
        <source>恢复原样</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>裁好了</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>PagesScreen</name>
    <message numerus="yes">
        <source>放好了，共 %n 页</source>
        <translation>
            <numerusform>Done, %n page</numerusform>
            <numerusform>Done, %n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>先不放</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>拍一页</source>
        <translation>Take a page</translation>
    </message>
    <message>
        <source>放进 %1（%2）</source>
        <translation>Add %1 (%2)</translation>
    </message>
    <message>
        <source>U盘里的照片和 PDF</source>
        <translation>Pictures and PDFs on the USB stick</translation>
    </message>
    <message>
        <source>用手机拍</source>
        <translation>Use your phone</translation>
    </message>
    <message>
        <source>手机：现在没有网</source>
        <translation>Phone: no network now</translation>
    </message>
    <message>
        <source>插U盘</source>
        <translation>USB stick</translation>
    </message>
    <message>
        <source>U盘：这台不读</source>
        <translation>USB stick: not read here</translation>
    </message>
    <message>
        <source>高拍仪：这台没有</source>
        <translation>Document camera: none here</translation>
    </message>
    <message>
        <source>现在这几样都用不了。请工作人员帮您，或者点“先不放”，以后补交。</source>
        <translation>None of these works just now. Ask the staff to help you, or tap “Not now” and hand it in later.</translation>
    </message>
    <message>
        <source>高拍仪：把纸平放在镜头下，字朝上，再点“拍一页”。</source>
        <translation>Document camera: lay the paper flat under the lens, text up, then tap “Take a page”.</translation>
    </message>
    <message>
        <source>插上U盘，照片和 PDF 会自己出现在这里。</source>
        <translation>Plug in a USB stick: pictures and PDFs appear here by themselves.</translation>
    </message>
    <message>
        <source>还没有放进一页。</source>
        <translation>No page yet.</translation>
    </message>
</context>
<context>
    <name>PhoneCode</name>
    <message>
        <source>给手机扫的码</source>
        <translation>Code for a phone to scan</translation>
    </message>
</context>
<context>
    <name>PhonePanel</name>
    <message>
        <source>用手机扫这个码</source>
        <translation>Scan this code with your phone</translation>
    </message>
    <message>
        <source>扫不了码，就在手机浏览器里打开：%1</source>
        <translation>If you cannot scan it, open this in the phone’s browser: %1</translation>
    </message>
    <message>
        <source>换一个码</source>
        <translation>Another code</translation>
    </message>
    <message>
        <source>不用手机了</source>
        <translation>Stop using the phone</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>看好了</source>
        <translation>Done looking</translation>
    </message>
    <message>
        <source>这张凭条现在显示不出来。打印不受影响。</source>
        <translation>This slip cannot be shown at the moment. Printing is not affected.</translation>
    </message>
    <message>
        <source>正在准备…</source>
        <translation>Getting it ready…</translation>
    </message>
</context>
<context>
    <name>ProblemSummary</name>
    <message>
        <source>还有 %1 处要改</source>
        <translation>%1 things still to correct</translation>
    </message>
    <message>
        <source>碰一下哪一条，就到哪一栏。</source>
        <translation>Touch one to go to its field.</translation>
    </message>
</context>
<context>
    <name>ProcessDiagram</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ProgressScreen</name>
    <message>
        <source>撤回申请</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>结果已领到</source>
        <translation>I have the result</translation>
    </message>
    <message>
        <source>现在补齐</source>
        <translation>Complete it now</translation>
    </message>
    <message>
        <source>评价这次服务</source>
        <translation>Rate our service</translation>
    </message>
    <message>
        <source>看好了，结束</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>接着办</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>打印要补的内容</source>
        <translation>Print what to complete</translation>
    </message>
    <message>
        <source>申请编号</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>还没有连上平台，可能不是最新。连上后这里会自动更新。</source>
        <translation>The platform is not connected yet, so there may be newer news. This page updates itself.</translation>
    </message>
    <message>
        <source>撤回这件申请？</source>
        <translation>Withdraw this application?</translation>
    </message>
    <message>
        <source>撤回后不再办理，也不能恢复；以后想办，要重新申请。</source>
        <translation>It will not be handled any more and cannot be brought back; you would have to apply again.</translation>
    </message>
</context>
<context>
    <name>QuestionDialog</name>
    <message>
        <source>先不要</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>ReferenceCard</name>
    <message>
        <source>申请编号（查进度要用，请收好）</source>
        <translation>Reference (please keep it to check progress)</translation>
    </message>
</context>
<context>
    <name>ResultSample</name>
    <message>
        <source>结果的样子，示意图：%1，由%2出具</source>
        <translation>What the result looks like, a drawing: %1, issued by %2</translation>
    </message>
    <message>
        <source>示意图，以实际发给您的为准</source>
        <translation>A drawing. What you receive may look different</translation>
    </message>
</context>
<context>
    <name>ResumeScreen</name>
    <message>
        <source>继续刚才的填写</source>
        <translation>Go on with your form</translation>
    </message>
    <message>
        <source>继续填写</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>终端刚才断了电。您填的内容还在，为了不让别人看到，请先输入您填过的身份证号码的最后四位。</source>
        <translation>The terminal lost power. What you filled in is still here; so that nobody else sees it, first enter the last four characters of the identity number you filled in.</translation>
    </message>
    <message>
        <source>身份证号码的最后四位</source>
        <translation>Last four characters of the ID number</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>想办什么事？写一句话，或打几个字母</source>
        <translation>What do you need? Write a sentence or a few letters</translation>
    </message>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>想办什么事？</source>
        <translation>What do you need?</translation>
    </message>
    <message>
        <source>写一句话，或打几个字母。打错一个也不要紧。</source>
        <translation>Write a sentence or a few letters. One wrong letter does no harm.</translation>
    </message>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>没有找到这件事。换个说法试试，或者看看下面的事，也可以问工作人员。</source>
        <translation>Nothing was found. Try other words, look at the list below, or ask our staff.</translation>
    </message>
    <message>
        <source>叫工作人员</source>
        <translation>Call the staff</translation>
    </message>
    <message>
        <source>大家常遇到的事</source>
        <translation>What often happens</translation>
    </message>
    <message>
        <source>看更多遇到的事</source>
        <translation>See more of these</translation>
    </message>
    <message>
        <source>看结果</source>
        <translation>Results</translation>
    </message>
</context>
<context>
    <name>SharingBanner</name>
    <message>
        <source>查一下</source>
        <translation>Look it up</translation>
    </message>
</context>
<context>
    <name>SharingScreen</name>
    <message>
        <source>您同意才查，不同意一样办。查到的只用在这件事上。</source>
        <translation>Nobody is asked unless you agree, and it goes on all the same if you do not. What is found is used for this matter only.</translation>
    </message>
    <message>
        <source>好了，回到材料</source>
        <translation>Done, back to the materials</translation>
    </message>
    <message>
        <source>好了，接着填</source>
        <translation>Done, go on filling in</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>请用手指在这里写名字</source>
        <translation>Write your name here with a finger</translation>
    </message>
    <message numerus="yes">
        <source>已写 %n 笔</source>
        <translation>
            <numerusform>%n stroke written</numerusform>
            <numerusform>%n strokes written</numerusform>
        </translation>
    </message>
    <message>
        <source>还没有签名。写不了请叫工作人员帮忙。</source>
        <translation>Not signed yet. If you cannot write, ask the staff for help.</translation>
    </message>
    <message>
        <source>撤一笔</source>
        <translation>Undo stroke</translation>
    </message>
    <message>
        <source>重新写</source>
        <translation>Start again</translation>
    </message>
</context>
<context>
    <name>SituationScreen</name>
    <message>
        <source>您可以办这些</source>
        <translation>You can do this</translation>
    </message>
</context>
<context>
    <name>SituationsScreen</name>
    <message>
        <source>您遇到了什么事？</source>
        <translation>What happened to you?</translation>
    </message>
    <message>
        <source>点一件和您差不多的事，看该办什么。</source>
        <translation>Touch what is most like it and see what to do.</translation>
    </message>
    <message>
        <source>分不清该办哪一项？回答一两个问题就知道</source>
        <translation>Not sure which one? One or two questions will tell</translation>
    </message>
    <message>
        <source>为企业和合作社准备的</source>
        <translation>For enterprises and cooperatives</translation>
    </message>
    <message>
        <source>我遇到的事</source>
        <translation>What happened to me</translation>
    </message>
</context>
<context>
    <name>SlipNotice</name>
    <message>
        <source>在屏幕上看</source>
        <translation>View on screen</translation>
    </message>
    <message>
        <source>再打一张</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>存到手机里</source>
        <translation>Keep it on my phone</translation>
    </message>
    <message>
        <source>用手机扫这个码，把凭条存到手机里。</source>
        <translation>Scan this code with a phone to keep the slip there.</translation>
    </message>
</context>
<context>
    <name>SpinEntry</name>
    <message>
        <source>%1往前</source>
        <translation>%1: earlier</translation>
    </message>
    <message>
        <source>%1往后</source>
        <translation>%1: later</translation>
    </message>
</context>
<context>
    <name>StaffPinScreen</name>
    <message>
        <source>工作人员入口</source>
        <translation>Staff only</translation>
    </message>
    <message>
        <source>请输入工作人员密码。办事群众请点“返回”。</source>
        <translation>Please enter the staff PIN. Visitors, please touch &quot;Go back&quot;.</translation>
    </message>
    <message>
        <source>已输入 %1 位</source>
        <translation>%1 digits entered</translation>
    </message>
    <message>
        <source>进入</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>StaffScreen</name>
    <message>
        <source>终端状态</source>
        <translation>State of the terminal</translation>
    </message>
    <message>
        <source>打印测试页</source>
        <translation>Print a test page</translation>
    </message>
    <message>
        <source>打印设备报告</source>
        <translation>Print the readiness report</translation>
    </message>
    <message>
        <source>需要留意</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>没有需要处理的事。</source>
        <translation>Nothing needs attention.</translation>
    </message>
    <message>
        <source>不再上报这件？</source>
        <translation>Stop sending this one?</translation>
    </message>
    <message>
        <source>其中的内容会从本机删除，找不回来。请先确认已用别的办法办好，或当事人已知道。</source>
        <translation>What it says will be deleted from this terminal and cannot be brought back. First make sure that the matter was settled in another way, or that the person knows.</translation>
    </message>
    <message>
        <source>删除并不再上报</source>
        <translation>Delete and do not send</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>河套知服</source>
        <translation>Hetao Kiosk</translation>
    </message>
    <message>
        <source>知识产权公共服务自助终端</source>
        <translation>Self-service for intellectual property</translation>
    </message>
    <message>
        <source>继续刚才的填写</source>
        <translation>Go on with your form</translation>
    </message>
    <message>
        <source>打开带走的草稿</source>
        <translation>Open a draft taken along</translation>
    </message>
    <message>
        <source>看指南、办事</source>
        <translation>Find a service</translation>
    </message>
    <message>
        <source>%1 类 %2 项服务，填好当场打凭条</source>
        <translation>%2 services in %1 topics; you get a slip on the spot</translation>
    </message>
    <message>
        <source>查办理进度</source>
        <translation>Check progress</translation>
    </message>
    <message>
        <source>用申请编号和身份证后四位</source>
        <translation>With your reference and last four of your ID</translation>
    </message>
    <message>
        <source>不会用？请身边的工作人员帮您。</source>
        <translation>Need help? Please ask the staff beside you.</translation>
    </message>
    <message>
        <source>不会用？请身边的工作人员帮您，或拨打 %1。</source>
        <translation>Need help? Ask the staff beside you or call %1.</translation>
    </message>
    <message>
        <source>工作人员</source>
        <translation>Staff</translation>
    </message>
</context>
<context>
    <name>StatusHeader</name>
    <message>
        <source>河套知服</source>
        <translation>Hetao Kiosk</translation>
    </message>
    <message>
        <source>叫工作人员</source>
        <translation>Call the staff</translation>
    </message>
</context>
<context>
    <name>StrokeKeys</name>
    <message>
        <source>横</source>
        <translation>Across</translation>
    </message>
    <message>
        <source>竖</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>撇</source>
        <translation>Left-falling</translation>
    </message>
    <message>
        <source>点、捺</source>
        <translation>Dot</translation>
    </message>
    <message>
        <source>折</source>
        <translation>Turning</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>删除一笔</source>
        <translation>Delete a stroke</translation>
    </message>
</context>
<context>
    <name>SubmittedScreen</name>
    <message>
        <source>办完了，结束</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>已提交，平台已收到</source>
        <translation>Submitted: the platform has received it</translation>
    </message>
    <message>
        <source>已暂存在本机</source>
        <translation>Kept on this terminal for now</translation>
    </message>
    <message>
        <source>再打一张承诺书</source>
        <translation>Print the commitment again</translation>
    </message>
    <message>
        <source>看进度</source>
        <translation>Check progress</translation>
    </message>
    <message>
        <source>随时知道办到哪一步</source>
        <translation>See how far your application has come</translation>
    </message>
    <message>
        <source>评价这次服务</source>
        <translation>Rate our service</translation>
    </message>
    <message>
        <source>评不评都行，不影响办事</source>
        <translation>As you like; it changes nothing</translation>
    </message>
    <message>
        <source>再办一件</source>
        <translation>Apply for another</translation>
    </message>
    <message>
        <source>接着办别的事，不用重新开始</source>
        <translation>Go on without starting again</translation>
    </message>
</context>
<context>
    <name>SymbolKeys</name>
    <message>
        <source>逗号</source>
        <translation>Comma</translation>
    </message>
    <message>
        <source>句号</source>
        <translation>Full stop</translation>
    </message>
    <message>
        <source>顿号</source>
        <translation>Enumeration comma</translation>
    </message>
    <message>
        <source>分号</source>
        <translation>Semicolon</translation>
    </message>
    <message>
        <source>冒号</source>
        <translation>Colon</translation>
    </message>
    <message>
        <source>问号</source>
        <translation>Question mark</translation>
    </message>
    <message>
        <source>感叹号</source>
        <translation>Exclamation mark</translation>
    </message>
    <message>
        <source>省略号</source>
        <translation>Ellipsis</translation>
    </message>
    <message>
        <source>破折号</source>
        <translation>Dash</translation>
    </message>
    <message>
        <source>名字中间的点</source>
        <translation>Dot inside names</translation>
    </message>
    <message>
        <source>左双引号</source>
        <translation>Opening double quotation mark</translation>
    </message>
    <message>
        <source>右双引号</source>
        <translation>Closing double quotation mark</translation>
    </message>
    <message>
        <source>左单引号</source>
        <translation>Opening single quotation mark</translation>
    </message>
    <message>
        <source>右单引号</source>
        <translation>Closing single quotation mark</translation>
    </message>
    <message>
        <source>左括号</source>
        <translation>Opening bracket</translation>
    </message>
    <message>
        <source>右括号</source>
        <translation>Closing bracket</translation>
    </message>
    <message>
        <source>左书名号</source>
        <translation>Opening title mark</translation>
    </message>
    <message>
        <source>右书名号</source>
        <translation>Closing title mark</translation>
    </message>
    <message>
        <source>左方括号</source>
        <translation>Opening square bracket</translation>
    </message>
    <message>
        <source>右方括号</source>
        <translation>Closing square bracket</translation>
    </message>
    <message>
        <source>人民币符号</source>
        <translation>Yuan sign</translation>
    </message>
    <message>
        <source>圆圈的零</source>
        <translation>Chinese zero</translation>
    </message>
    <message>
        <source>乘号</source>
        <translation>Multiplication sign</translation>
    </message>
    <message>
        <source>波浪号</source>
        <translation>Tilde</translation>
    </message>
    <message>
        <source>按字码找生僻字</source>
        <translation>Rare character by code</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>TakeAlong</name>
    <message>
        <source>把草稿带走，以后接着填？</source>
        <translation>Take the draft along and go on later?</translation>
    </message>
    <message>
        <source>草稿现在带不走</source>
        <translation>The draft cannot be taken along now</translation>
    </message>
    <message>
        <source>填好的内容加密后存到平台，平台自己看不到。
给您打一张凭条，凭条上的码能在任意一台自助终端打开草稿，用手机也能看。谁拿着凭条，谁就能看到，请收好。</source>
        <translation>What you have filled in is sealed and kept by the platform, which cannot read it.
You get a slip; its code opens the draft at any terminal, and shows it on a phone. Whoever holds the slip can read it: keep it.</translation>
    </message>
    <message>
        <source>先不带</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>接着填</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>存好，打凭条</source>
        <translation>Keep it and print</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>TakeButton</name>
    <message>
        <source>带走草稿</source>
        <translation>Take the draft along</translation>
    </message>
</context>
<context>
    <name>TakenAnswer</name>
    <message>
        <source>改：%1</source>
        <translation>Change: %1</translation>
    </message>
</context>
<context>
    <name>TakenScreen</name>
    <message>
        <source>草稿已经存好，还没有提交</source>
        <translation>The draft is kept; nothing has been submitted</translation>
    </message>
    <message>
        <source>回去接着填</source>
        <translation>Back to the form</translation>
    </message>
    <message>
        <source>拿好凭条，结束</source>
        <translation>I have the slip, finish</translation>
    </message>
    <message>
        <source>谁拿着凭条，谁就能看到您填的内容，请收好</source>
        <translation>Whoever holds the slip can read what you have filled in: keep it</translation>
    </message>
    <message>
        <source>这些材料的页面太大，没有存进去，以后要重新交</source>
        <translation>The pages of these materials are too large to be kept: hand them in again later</translation>
    </message>
    <message>
        <source>凭条没打出来，就用手机扫这个码。</source>
        <translation>If the slip does not come, scan this code with your phone.</translation>
    </message>
    <message>
        <source>手机上只能看，接着填要到自助终端。</source>
        <translation>A phone only shows it; go on at a terminal.</translation>
    </message>
    <message>
        <source>草稿码（不能扫码的时候输入）</source>
        <translation>Draft code (to be typed where nothing can be scanned)</translation>
    </message>
</context>
<context>
    <name>TerminalWindow</name>
    <message>
        <source>河套知服</source>
        <translation>Hetao Kiosk</translation>
    </message>
</context>
<context>
    <name>TextEntry</name>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>TextsField</name>
    <message>
        <source>%1，第%2项</source>
        <translation>%1, number %2</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>再加一项：%1</source>
        <translation>Add another: %1</translation>
    </message>
</context>
<context>
    <name>Thanks</name>
    <message>
        <source>谢谢您的评价</source>
        <translation>Thank you for your rating</translation>
    </message>
    <message>
        <source>您说的会用来改进服务。
办事的人看不到是谁评的，也改不了。</source>
        <translation>It helps us to do better.
The staff cannot see who gave it, nor change it.</translation>
    </message>
    <message>
        <source>回到办件</source>
        <translation>Go back</translation>
    </message>
</context>
<context>
    <name>ToldField</name>
    <message>
        <source>不对？</source>
        <translation>Not right?</translation>
    </message>
    <message>
        <source>%1不对，自己写</source>
        <translation>%1 is not right, write it yourself</translation>
    </message>
</context>
<context>
    <name>TroubleNotice</name>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>UndoNotice</name>
    <message>
        <source>已删除“%1”</source>
        <translation>Deleted &quot;%1&quot;</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
</context>
<context>
    <name>VerifyScreen</name>
    <message>
        <source>验证回执</source>
        <translation>Check a receipt</translation>
    </message>
    <message>
        <source>把收件回执上的方块码对准扫码口，就知道是真是假。</source>
        <translation>Hold the square code of a receipt before the scanner to see whether it is genuine.</translation>
    </message>
    <message>
        <source>查看现在的进度</source>
        <translation>See where it stands now</translation>
    </message>
    <message>
        <source>没有码，输编号查进度</source>
        <translation>No code? Enter the number</translation>
    </message>
    <message>
        <source>请扫回执上的方块码</source>
        <translation>Please scan the square code on the receipt</translation>
    </message>
    <message>
        <source>不用连网也能验。扫完了，这里马上告诉您。</source>
        <translation>This needs no network. The answer appears here at once.</translation>
    </message>
</context>
<context>
    <name>WaitingNotice</name>
    <message>
        <source>正在办理，请稍等</source>
        <translation>Working on it. One moment, please</translation>
    </message>
</context>
<context>
    <name>WayTabs</name>
    <message>
        <source>拼音</source>
        <translation>Pinyin</translation>
    </message>
    <message>
        <source>笔画</source>
        <translation>Strokes</translation>
    </message>
    <message>
        <source>手写</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>ABC</source>
        <translation>ABC</translation>
    </message>
    <message>
        <source>123</source>
        <translation>123</translation>
    </message>
    <message>
        <source>符号</source>
        <translation>Marks</translation>
    </message>
</context>
<context>
    <name>YesNoField</name>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>{title} {number}</source>
        <translation>{title} {number}</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>已同意</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>最晚{day}答复您能不能受理</source>
        <translation>We tell you by {day} whether we can accept it</translation>
    </message>
    <message>
        <source>预计{day}前办完</source>
        <translation>Expected to be done by {day}</translation>
    </message>
    <message>
        <source>请在{day}前补齐材料</source>
        <translation>Please hand in what is missing by {day}</translation>
    </message>
    <message>
        <source>请在{day}前补交：{material}</source>
        <translation>Please bring by {day}: {material}</translation>
    </message>
    <message>
        <source>以后补交：{material}。最后一天待放假通知公布后告知</source>
        <translation>Bring later: {material}. We will tell you the last day after the holiday notice</translation>
    </message>
    <message>
        <source>日期待放假通知公布后告知</source>
        <translation>We tell you the date when the public holidays are announced</translation>
    </message>
    <message>
        <source>终端会自动送到平台。您不用守着，也不用重填</source>
        <translation>The terminal sends it by itself. You need not wait or fill it in again</translation>
    </message>
    <message>
        <source>工作人员查看您填写的内容；要补材料，会一次说清楚</source>
        <translation>Our staff read it; if anything is missing, we tell you everything at once</translation>
    </message>
    <message>
        <source>凭申请编号和身份证号后四位，随时来查进度</source>
        <translation>Check progress any time with your reference and the last four of your ID number</translation>
    </message>
    <message>
        <source>数据更新于 {time}</source>
        <translation>As of {time}</translation>
    </message>
    <message>
        <source>数据更新于 {day} {time}</source>
        <translation>As of {day}, {time}</translation>
    </message>
    <message>
        <source>还没有收到平台的消息</source>
        <translation>No word from the platform yet</translation>
    </message>
    <message>
        <source>没有查到。请对照凭条，看看编号和后四位有没有输错。</source>
        <translation>Nothing found. Please compare the reference and the last four with your slip.</translation>
    </message>
    <message>
        <source>编号不对。请对照凭条，一位一位看一下。</source>
        <translation>This is not a complete reference. Please compare it with your slip, one character after the other.</translation>
    </message>
    <message>
        <source>为了保护您的信息，这次不能再查了。请找工作人员帮忙。</source>
        <translation>To protect your data, no more tries this time. Please ask the staff for help.</translation>
    </message>
    <message>
        <source>还没有连上平台，只能查在这台终端办的。请过一会儿再查，或者打电话问。</source>
        <translation>The platform is not connected yet: only applications made at this terminal can be found. Please try again later, or call us.</translation>
    </message>
    <message>
        <source>请输入凭条上的申请编号，或者扫凭条上的码</source>
        <translation>Please enter the reference from your slip, or scan its code</translation>
    </message>
    <message>
        <source>请输入身份证号码的最后四位</source>
        <translation>Please enter the last four characters of the ID number</translation>
    </message>
    <message>
        <source>对不上。请看着身份证，再输一次最后四位。</source>
        <translation>That does not match. Look at the identity card and enter the last four again.</translation>
    </message>
    <message>
        <source>一次性告知单</source>
        <translation>notice of what is needed</translation>
    </message>
    <message>
        <source>补正通知</source>
        <translation>notice of what to put right</translation>
    </message>
    <message>
        <source>容缺通知</source>
        <translation>notice of what may follow</translation>
    </message>
    <message>
        <source>告知承诺书</source>
        <translation>commitment</translation>
    </message>
    <message>
        <source>一件事办理单</source>
        <translation>slip of several matters on one form</translation>
    </message>
    <message>
        <source>办理条件告知单</source>
        <translation>Notice on conditions</translation>
    </message>
    <message>
        <source>草稿凭条</source>
        <translation>Draft slip</translation>
    </message>
    <message>
        <source>设备报告</source>
        <translation>readiness report</translation>
    </message>
    <message>
        <source>测试页</source>
        <translation>test page</translation>
    </message>
    <message>
        <source>正在准备{slip}</source>
        <translation>Preparing the {slip}</translation>
    </message>
    <message>
        <source>正在打印{slip}</source>
        <translation>Printing the {slip}</translation>
    </message>
    <message>
        <source>{slip}已打印，请取走</source>
        <translation>Please take the {slip}</translation>
    </message>
    <message>
        <source>{slip}没有打印出来</source>
        <translation>The {slip} was not printed</translation>
    </message>
    <message>
        <source>请看一下，{slip}打印出来了吗？</source>
        <translation>Please look: was the {slip} printed?</translation>
    </message>
    <message>
        <source>没有的话，点“再打一张”。</source>
        <translation>If not, touch &quot;Print again&quot;.</translation>
    </message>
    <message>
        <source>办理不受影响。请记下编号，或者点“再打一张”。</source>
        <translation>Your application is safe. Please note the reference, or touch &quot;Print again&quot;.</translation>
    </message>
    <message>
        <source>请找工作人员。修好后会自动打印；不想等，记下编号就可以走。</source>
        <translation>Please ask the staff. It prints by itself once mended; or note the reference and leave.</translation>
    </message>
    <message>
        <source>请点“再打一张”，还是不行就找工作人员。</source>
        <translation>Touch &quot;Print again&quot;; if that does not help, ask the staff.</translation>
    </message>
    <message>
        <source>请找工作人员。修好后会自动打印。</source>
        <translation>Please ask the staff. It is printed by itself once that is mended.</translation>
    </message>
    <message>
        <source>打印机缺纸</source>
        <translation>The printer is out of paper</translation>
    </message>
    <message>
        <source>打印机的盖子没有合上</source>
        <translation>The printer&apos;s cover is open</translation>
    </message>
    <message>
        <source>打印机卡纸</source>
        <translation>Paper is jammed in the printer</translation>
    </message>
    <message>
        <source>打印机没有开，或者线松了</source>
        <translation>The printer is off or its cable is loose</translation>
    </message>
    <message>
        <source>打印机暂时不能用</source>
        <translation>The printer is not available right now</translation>
    </message>
    <message>
        <source>平台收到后，1个工作日内答复您</source>
        <translation>We answer within 1 working day of receiving it</translation>
    </message>
    <message>
        <source>平台收到后，{count}个工作日内答复您</source>
        <translation>We answer within {count} working days of receiving it</translation>
    </message>
    <message>
        <source>还有1分钟可以扫，过后就看不到了。</source>
        <translation>It can be scanned for 1 more minute; then it is gone.</translation>
    </message>
    <message>
        <source>还有{count}分钟可以扫，过后就看不到了。</source>
        <translation>It can be scanned for {count} more minutes; then it is gone.</translation>
    </message>
    <message>
        <source>现在连不上平台。请把申请编号记下来，或者用手机拍下这一页，办理不受影响。</source>
        <translation>The platform cannot be reached now. Please write the reference down or take a photo of this page; your application is not affected.</translation>
    </message>
    <message>
        <source>评价二维码</source>
        <translation>rating code</translation>
    </message>
    <message>
        <source>暂存凭条</source>
        <translation>holding slip</translation>
    </message>
    <message>
        <source>收件回执</source>
        <translation>receipt</translation>
    </message>
    <message>
        <source>1月</source>
        <translation>January</translation>
    </message>
    <message>
        <source>2月</source>
        <translation>February</translation>
    </message>
    <message>
        <source>3月</source>
        <translation>March</translation>
    </message>
    <message>
        <source>4月</source>
        <translation>April</translation>
    </message>
    <message>
        <source>5月</source>
        <translation>May</translation>
    </message>
    <message>
        <source>6月</source>
        <translation>June</translation>
    </message>
    <message>
        <source>7月</source>
        <translation>July</translation>
    </message>
    <message>
        <source>8月</source>
        <translation>August</translation>
    </message>
    <message>
        <source>9月</source>
        <translation>September</translation>
    </message>
    <message>
        <source>10月</source>
        <translation>October</translation>
    </message>
    <message>
        <source>11月</source>
        <translation>November</translation>
    </message>
    <message>
        <source>12月</source>
        <translation>December</translation>
    </message>
    <message>
        <source>星期一</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>星期二</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>星期三</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>星期四</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>星期五</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>星期六</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>星期日</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>{year}年{month}{day}日 {weekday}</source>
        <translation>{weekday}, {day} {month} {year}</translation>
    </message>
    <message>
        <source>{year}年{month}{day}日（{weekday}）</source>
        <translation>{weekday} {day} {month} {year}</translation>
    </message>
    <message>
        <source>{year}年{month}{day}日</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{month}{day}日</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>请您带来</source>
        <translation>Please bring</translation>
    </message>
    <message>
        <source>不用您带：有关部门已经有了</source>
        <translation>No need to bring: offices already have it</translation>
    </message>
    <message>
        <source>不用您带：在这台机器上填好就有</source>
        <translation>No need to bring: made when you fill it in here</translation>
    </message>
    <message>
        <source>个人办理时需要</source>
        <translation>for individuals</translation>
    </message>
    <message>
        <source>个人或经办人需要</source>
        <translation>for individuals and agents</translation>
    </message>
    <message>
        <source>单位办理时需要</source>
        <translation>for organisations</translation>
    </message>
    <message>
        <source>企业办理时需要</source>
        <translation>for companies</translation>
    </message>
    <message>
        <source>请人代办时需要</source>
        <translation>if somebody acts for you</translation>
    </message>
    <message>
        <source>这台自助终端</source>
        <translation>this terminal</translation>
    </message>
    <message>
        <source>服务窗口</source>
        <translation>service counter</translation>
    </message>
    <message>
        <source>网上</source>
        <translation>online</translation>
    </message>
    <message>
        <source>规定时限</source>
        <translation>Legal time limit</translation>
    </message>
    <message>
        <source>国家环节（不由本市决定）</source>
        <translation>National office (not decided by the city)</translation>
    </message>
    <message>
        <source>其他部门环节（不由本市决定）</source>
        <translation>Other office (not decided by the city)</translation>
    </message>
    <message>
        <source>收费标准</source>
        <translation>Fees</translation>
    </message>
    <message>
        <source>办理依据</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>大家常问</source>
        <translation>Common questions</translation>
    </message>
    <message>
        <source>能不能办</source>
        <translation>Can I apply?</translation>
    </message>
    <message>
        <source>带什么</source>
        <translation>What to bring</translation>
    </message>
    <message>
        <source>怎么办</source>
        <translation>How it goes</translation>
    </message>
    <message>
        <source>多久、多少钱</source>
        <translation>Time and cost</translation>
    </message>
    <message>
        <source>去哪办</source>
        <translation>Where to go</translation>
    </message>
    <message>
        <source>拿到什么</source>
        <translation>What you get</translation>
    </message>
    <message>
        <source>依据和监督</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>监督投诉</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Please note</translation>
    </message>
    <message>
        <source>要您带的材料都有了。</source>
        <translation>You have everything you need to bring.</translation>
    </message>
    <message>
        <source>还缺：{names}</source>
        <translation>Still missing: {names}</translation>
    </message>
    <message>
        <source>没带可在 {time}内补</source>
        <translation>can follow within {time}</translation>
    </message>
    <message>
        <source>可用承诺书代替</source>
        <translation>a signed commitment will do instead</translation>
    </message>
    <message>
        <source>原件 1 份</source>
        <translation>1 original</translation>
    </message>
    <message>
        <source>原件 {count} 份</source>
        <translation>{count} originals</translation>
    </message>
    <message>
        <source>复印件 1 份</source>
        <translation>1 copy</translation>
    </message>
    <message>
        <source>复印件 {count} 份</source>
        <translation>{count} copies</translation>
    </message>
    <message>
        <source>电子件 1 份</source>
        <translation>1 electronic file</translation>
    </message>
    <message>
        <source>电子件 {count} 份</source>
        <translation>{count} electronic files</translation>
    </message>
    <message>
        <source>{scope}承诺</source>
        <translation>Promised by: {scope}</translation>
    </message>
    <message>
        <source>预约：{rule}</source>
        <translation>Appointment: {rule}</translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation>Office in charge</translation>
    </message>
    <message>
        <source>由{payee}收取，这台机器不收钱</source>
        <translation>Paid to {payee}; this machine takes no money</translation>
    </message>
    <message>
        <source>这台机器不收钱</source>
        <translation>This machine takes no money</translation>
    </message>
    <message>
        <source>{amount} 元</source>
        <translation>CNY {amount}</translation>
    </message>
    <message>
        <source>待核对</source>
        <translation>to be confirmed</translation>
    </message>
    <message>
        <source>免费</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>1 个工作日</source>
        <translation>1 working day</translation>
    </message>
    <message>
        <source>{count} 个工作日</source>
        <translation>{count} working days</translation>
    </message>
    <message>
        <source>当场办</source>
        <translation>While you wait</translation>
    </message>
    <message>
        <source>本市当场办</source>
        <translation>The city&apos;s part: while you wait</translation>
    </message>
    <message>
        <source>本市办理 {time}</source>
        <translation>The city&apos;s part: {time}</translation>
    </message>
    <message>
        <source>要缴费</source>
        <translation>Fee due</translation>
    </message>
    <message>
        <source>1 样材料</source>
        <translation>1 document</translation>
    </message>
    <message>
        <source>{count} 样材料</source>
        <translation>{count} documents</translation>
    </message>
    <message>
        <source>不用带材料</source>
        <translation>Nothing to bring</translation>
    </message>
    <message>
        <source>1 件事</source>
        <translation>1 matter</translation>
    </message>
    <message>
        <source>{count} 件事</source>
        <translation>{count} matters</translation>
    </message>
    <message>
        <source>正式名称：{text}</source>
        <translation>Official name: {text}</translation>
    </message>
    <message>
        <source>大家也这样说：{text}</source>
        <translation>People also say: {text}</translation>
    </message>
    <message>
        <source>遇到这样的事：{text}</source>
        <translation>When this happens: {text}</translation>
    </message>
    <message>
        <source>有人问过：{text}</source>
        <translation>People ask: {text}</translation>
    </message>
    <message>
        <source>办的时候用到：{text}</source>
        <translation>Needed for it: {text}</translation>
    </message>
    <message>
        <source>几件事一起办</source>
        <translation>Several matters in one go</translation>
    </message>
    <message>
        <source>归{authority}办，这里不收材料，工作人员可以告诉您怎么找。</source>
        <translation>{authority} handles this. We take no documents for it, but our staff can tell you where to go.</translation>
    </message>
    <message>
        <source>由{authority}决定</source>
        <translation>Decided by {authority}</translation>
    </message>
    <message>
        <source>包括：{names}</source>
        <translation>Includes: {names}</translation>
    </message>
    <message>
        <source>“{said}”就是“{means}”</source>
        <translation>&quot;{said}&quot; means &quot;{means}&quot;</translation>
    </message>
    <message>
        <source>第 {number} 件</source>
        <translation>Step {number}</translation>
    </message>
    <message>
        <source>这一组是示例，以正式公布的为准</source>
        <translation>This package is a sample, what is officially published counts</translation>
    </message>
    <message>
        <source>先办哪件还没有最后确定，办之前请问一问工作人员</source>
        <translation>the order is not settled yet, please ask the staff first</translation>
    </message>
    <message>
        <source>一次办</source>
        <translation>In one go</translation>
    </message>
    <message>
        <source>见办理时限</source>
        <translation>See time limits</translation>
    </message>
    <message>
        <source>本市办理</source>
        <translation>The city&apos;s part takes</translation>
    </message>
    <message>
        <source>收费</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>要您带来</source>
        <translation>Please bring</translation>
    </message>
    <message>
        <source>办成拿到</source>
        <translation>You receive</translation>
    </message>
    <message>
        <source>{name}（{item}）</source>
        <translation>{name} ({item})</translation>
    </message>
    <message>
        <source>由{authority}决定；本市负责：{role}。</source>
        <translation>Decided by: {authority}. The city&apos;s part: {role}.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>zh</source>
        <translation>en</translation>
    </message>
    <message>
        <source>请填写{title}</source>
        <translation>Please fill in: {title}</translation>
    </message>
    <message>
        <source>{title}至少写{minimum}个字</source>
        <translation>{title}: at least {minimum} characters, please</translation>
    </message>
    <message>
        <source>{title}最多写{maximum}个字</source>
        <translation>{title}: {maximum} characters at most</translation>
    </message>
    <message>
        <source>{title}要填数字，例如 12</source>
        <translation>{title}: please enter a number, such as 12</translation>
    </message>
    <message>
        <source>{title}要填整数，不带小数点</source>
        <translation>{title}: please enter a whole number</translation>
    </message>
    <message>
        <source>{title}不能小于{minimum}</source>
        <translation>{title}: {minimum} or more</translation>
    </message>
    <message>
        <source>{title}要大于{minimum}</source>
        <translation>{title}: more than {minimum}</translation>
    </message>
    <message>
        <source>{title}不能大于{maximum}</source>
        <translation>{title}: {maximum} or less</translation>
    </message>
    <message>
        <source>{title}要小于{maximum}</source>
        <translation>{title}: less than {maximum}</translation>
    </message>
    <message>
        <source>{title}要填日历上有的年、月、日</source>
        <translation>{title}: please enter a year, month and day of the calendar</translation>
    </message>
    <message>
        <source>{title}要晚于{other}</source>
        <translation>{title}: a day after {other}</translation>
    </message>
    <message>
        <source>{title}不能早于今天</source>
        <translation>{title}: not before today</translation>
    </message>
    <message>
        <source>{title}不能晚于今天</source>
        <translation>{title}: not after today</translation>
    </message>
    <message>
        <source>{title}不能早于{day}</source>
        <translation>{title}: not before {day}</translation>
    </message>
    <message>
        <source>{title}不能晚于{day}</source>
        <translation>{title}: not after {day}</translation>
    </message>
    <message>
        <source>{title}要填{step}的整倍数，例如{below}或{above}</source>
        <translation>{title}: a multiple of {step}, such as {below} or {above}</translation>
    </message>
    <message>
        <source>{title}要18位，现在是{length}位</source>
        <translation>{title}: 18 characters are needed, there are {length} now</translation>
    </message>
    <message>
        <source>{title}前17位是数字，最后一位是数字或X</source>
        <translation>{title}: 17 digits, then a digit or X</translation>
    </message>
    <message>
        <source>{title}第7到14位是出生年月日，请对照证件再看一下</source>
        <translation>{title}: characters 7 to 14 are the date of birth; please compare them with the card</translation>
    </message>
    <message>
        <source>{title}有一位对不上，请对照证件再看一下</source>
        <translation>{title}: one character does not fit; please compare it with the card</translation>
    </message>
    <message>
        <source>{title}只有数字和大写字母，没有I、O、S、V、Z</source>
        <translation>{title}: digits and capital letters only, never I, O, S, V or Z</translation>
    </message>
    <message>
        <source>{title}有一位对不上，请对照营业执照再看一下</source>
        <translation>{title}: one character does not fit; please compare it with the business licence</translation>
    </message>
    <message>
        <source>{title}要11位，以1开头</source>
        <translation>{title}: 11 digits beginning with 1</translation>
    </message>
    <message>
        <source>{title}要照证书写，例如 202310000001.5</source>
        <translation>{title}: as on the certificate, such as 202310000001.5</translation>
    </message>
    <message>
        <source>{title}有一位对不上，请对照证书再看一下</source>
        <translation>{title}: one digit does not fit; please compare it with the certificate</translation>
    </message>
    <message>
        <source>{title}只有数字和字母，最多15位</source>
        <translation>{title}: digits and letters only, 15 at most</translation>
    </message>
    <message>
        <source>请在列出的选项里选{title}</source>
        <translation>Please choose from the list: {title}</translation>
    </message>
    <message>
        <source>{title}至少要有{minimum}项</source>
        <translation>{title}: at least {minimum}, please</translation>
    </message>
    <message>
        <source>{title}最多{maximum}项</source>
        <translation>{title}: {maximum} at most</translation>
    </message>
    <message>
        <source>{title}里有两项相同，请改一项或删一项</source>
        <translation>{title}: two are the same; please change or delete one</translation>
    </message>
    <message>
        <source>同意后才能提交，请点一下“{title}”</source>
        <translation>To submit, please agree: touch &quot;{title}&quot;</translation>
    </message>
    <message>
        <source>{title}：{words}</source>
        <translation>{title}: {words}</translation>
    </message>
    <message>
        <source>{title}填得和要求不一样，请再看一下</source>
        <translation>{title}: not as asked for; please look again</translation>
    </message>
    <message>
        <source>请选择{title}</source>
        <translation>Please choose: {title}</translation>
    </message>
    <message>
        <source>第{entry}项：{sentence}</source>
        <translation>No. {entry}: {sentence}</translation>
    </message>
    <message>
        <source>还在连接</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>已联网</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>连不上平台</source>
        <translation>Platform not reachable</translation>
    </message>
    <message>
        <source>办理照常，联网后自动上报。请检查网线和路由器。</source>
        <translation>Service goes on; everything is sent later. Please check cable and router.</translation>
    </message>
    <message>
        <source>平台不接受本终端</source>
        <translation>The platform refuses this terminal</translation>
    </message>
    <message>
        <source>请联系平台管理员，重新登记本终端（kiosk enrol）。</source>
        <translation>Please ask the platform&apos;s administrator to enrol it again (kiosk enrol).</translation>
    </message>
    <message>
        <source>申请：{count}</source>
        <translation>applications: {count}</translation>
    </message>
    <message>
        <source>评价：{count}</source>
        <translation>ratings: {count}</translation>
    </message>
    <message>
        <source>运行记录：{count}</source>
        <translation>log entries: {count}</translation>
    </message>
    <message>
        <source>缺纸，请装纸</source>
        <translation>out of paper, please refill</translation>
    </message>
    <message>
        <source>盖子没合上</source>
        <translation>the cover is open</translation>
    </message>
    <message>
        <source>卡纸，请打开取出</source>
        <translation>paper jam, please open and clear</translation>
    </message>
    <message>
        <source>连不上，请看电源和线</source>
        <translation>not reachable, please check power and cable</translation>
    </message>
    <message>
        <source>存放凭条的文件夹写不进去</source>
        <translation>the folder for slips cannot be written to</translation>
    </message>
    <message>
        <source>磁盘满了</source>
        <translation>the disk is full</translation>
    </message>
    <message>
        <source>凭条没能生成，请告诉技术人员</source>
        <translation>the slip could not be drawn, please tell the technicians</translation>
    </message>
    <message>
        <source>打到一半停了，请看纸上有没有</source>
        <translation>stopped half-way, please look at the paper</translation>
    </message>
    <message>
        <source>纸快用完了，请备一卷</source>
        <translation>paper nearly used up, have a roll ready</translation>
    </message>
    <message>
        <source>正在给别处打印，请等一等</source>
        <translation>printing for somebody else, please wait</translation>
    </message>
    <message>
        <source>打印机被暂停了，请在打印机上恢复</source>
        <translation>paused, please resume it at the printer</translation>
    </message>
    <message>
        <source>接的不是原来那台打印机，请告诉技术人员</source>
        <translation>a different printer is connected, please tell the technician</translation>
    </message>
    <message>
        <source>打印机不收这种文件，请告诉技术人员</source>
        <translation>the printer does not take this kind of file, please tell the technician</translation>
    </message>
    <message>
        <source>打印机不回话，每张都请看一眼打出来没有</source>
        <translation>the printer does not answer, please look at the paper each time</translation>
    </message>
    <message>
        <source>平台退回：{what}</source>
        <translation>Sent back by the platform: {what}</translation>
    </message>
    <message>
        <source>事项没有展示：{item}</source>
        <translation>Service not shown: {item}</translation>
    </message>
    <message>
        <source>（{count} 次）</source>
        <translation> ({count} times)</translation>
    </message>
    <message>
        <source>连错五次，先锁住了。请等 {seconds} 秒再输，现在输对了也打不开。</source>
        <translation>Five wrong tries, so the door is locked. Please wait {seconds} seconds: until then even the right PIN does not open it.</translation>
    </message>
    <message>
        <source>密码不对，请再输一次。连错五次要等一分钟。</source>
        <translation>That PIN is not right, please try again. After five tries you have to wait a minute.</translation>
    </message>
    <message>
        <source>最近一次联系：{time}。</source>
        <translation>Last contact: {time}.</translation>
    </message>
    <message>
        <source>还没有联系上过平台。</source>
        <translation>Never been in contact with the platform.</translation>
    </message>
    <message>
        <source>网络</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>{what}{more}</source>
        <translation>{what} {more}</translation>
    </message>
    <message>
        <source>同步</source>
        <translation>In step with the platform</translation>
    </message>
    <message>
        <source>正在取回平台的记录</source>
        <translation>Fetching what the platform has on file</translation>
    </message>
    <message>
        <source>会自动重新取回；若一直这样，请联系平台管理员。</source>
        <translation>It will be fetched again by itself. If this stays, please call the admin of the platform.</translation>
    </message>
    <message>
        <source>与平台核对不一致</source>
        <translation>Not the same as at the platform</translation>
    </message>
    <message>
        <source>与平台一致</source>
        <translation>The same as at the platform</translation>
    </message>
    <message>
        <source>1 件待上报</source>
        <translation>1 still to be sent</translation>
    </message>
    <message>
        <source>{count} 件待上报</source>
        <translation>{count} still to be sent</translation>
    </message>
    <message>
        <source>{what}。最早一件：{time}</source>
        <translation>{what}. The oldest is from {time}</translation>
    </message>
    <message>
        <source>启动后还没有与平台核对过。</source>
        <translation>Not compared with the platform since the start.</translation>
    </message>
    <message>
        <source>1 分钟前与平台核对过。</source>
        <translation>Compared with the platform 1 minute ago.</translation>
    </message>
    <message>
        <source>{count} 分钟前与平台核对过。</source>
        <translation>Compared with the platform {count} minutes ago.</translation>
    </message>
    <message>
        <source>全部已上报</source>
        <translation>All sent</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>还没有查询</source>
        <translation>Not asked yet</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>不能打印</source>
        <translation>Cannot print</translation>
    </message>
    <message>
        <source>时钟</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>还没有与平台核对</source>
        <translation>Not compared with the platform yet</translation>
    </message>
    <message>
        <source>准</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>比平台快 1 分钟</source>
        <translation>1 minute ahead of the platform</translation>
    </message>
    <message>
        <source>比平台快 {count} 分钟</source>
        <translation>{count} minutes ahead of the platform</translation>
    </message>
    <message>
        <source>比平台慢 1 分钟</source>
        <translation>1 minute behind the platform</translation>
    </message>
    <message>
        <source>比平台慢 {count} 分钟</source>
        <translation>{count} minutes behind the platform</translation>
    </message>
    <message>
        <source>不影响办理；请校准这台机器的时间。</source>
        <translation>Service goes on; please set this machine&apos;s clock.</translation>
    </message>
    <message>
        <source>剩余 {size:.1f} GB</source>
        <translation>{size:.1f} GB free</translation>
    </message>
    <message>
        <source>存储</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>1 个事项有问题，没有展示</source>
        <translation>1 faulty service is not shown</translation>
    </message>
    <message>
        <source>{count} 个事项有问题，没有展示</source>
        <translation>{count} faulty services are not shown</translation>
    </message>
    <message>
        <source>事项目录</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>正在连接平台</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>暂未联网，可照常办理</source>
        <translation>Offline; you can go on</translation>
    </message>
    <message>
        <source>未接入平台，可照常办理</source>
        <translation>Not connected; you can go on</translation>
    </message>
    <message>
        <source>终端存储空间已满，没有提交成功。您填写的内容还在，请找工作人员帮忙。</source>
        <translation>The terminal&apos;s storage is full and nothing was submitted. Your answers are still here. Please ask the staff for help.</translation>
    </message>
    <message>
        <source>刚才这一步没有成功，您填写的内容还在。请再点一次；还不行，请找工作人员。</source>
        <translation>That did not work. Your answers are still here. Please touch again; if it still fails, ask the staff.</translation>
    </message>
    <message>
        <source>拼音</source>
        <translation>pinyin</translation>
    </message>
    <message>
        <source>笔画</source>
        <translation>strokes</translation>
    </message>
    <message>
        <source>手写</source>
        <translation>handwriting</translation>
    </message>
    <message>
        <source>字母</source>
        <translation>letters</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>digits</translation>
    </message>
    <message>
        <source>符号</source>
        <translation>symbols</translation>
    </message>
    <message>
        <source>这台机器暂时不能用{without}输入。请用{rest}，或者请工作人员帮忙。</source>
        <translation>This machine cannot take {without} at the moment. Please use {rest}, or ask the staff.</translation>
    </message>
    <message>
        <source>按钮</source>
        <translation>button</translation>
    </message>
    <message>
        <source>可多选</source>
        <translation>choose several</translation>
    </message>
    <message>
        <source>单选</source>
        <translation>choose one</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>tab</translation>
    </message>
    <message>
        <source>输入框</source>
        <translation>text field</translation>
    </message>
    <message>
        <source>选择框</source>
        <translation>check box</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>heading</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>note</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>progress</translation>
    </message>
    <message>
        <source>语音已打开。按上下键移动，按确认键选择，按左右键找返回和下一步。</source>
        <translation>Speech is on. Move with up and down, choose with select; left and right find back and next.</translation>
    </message>
    <message>
        <source>语音已关闭。</source>
        <translation>Speech is off.</translation>
    </message>
    <message>
        <source>还没有填写</source>
        <translation>Not filled in yet</translation>
    </message>
    <message>
        <source>您还在吗？%1 秒后清除您填写的内容。按任意键继续。</source>
        <translation>Are you still there? Your answers are cleared in %1 seconds. Press any key to go on.</translation>
    </message>
    <message>
        <source>现在不能用</source>
        <translation>not available now</translation>
    </message>
    <message>
        <source>已选</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>未选</source>
        <translation>not chosen</translation>
    </message>
    <message>
        <source>工作人员请您补齐下面的内容。补正只有一次，请补全再交。</source>
        <translation>The staff ask you to complete this. You are asked only once, so please complete all of it.</translation>
    </message>
    <message>
        <source>下面这些可以后补。先有哪样就先交哪样，其余的在最后一天前再来交。</source>
        <translation>These may follow later. Hand in what you have now, and come back with the rest before the last day.</translation>
    </message>
    <message>
        <source>还有 1 份材料没有添加。请添加好，再交上去。</source>
        <translation>1 document has not been added yet. Please add it, then hand everything in.</translation>
    </message>
    <message>
        <source>还有 {count} 份材料没有添加。请添加好，再交上去。</source>
        <translation>{count} documents have not been added yet. Please add them, then hand everything in.</translation>
    </message>
    <message>
        <source>还没有添加材料。请先添加一份，再交上去。</source>
        <translation>No document has been added yet. Please add one first, then hand it in.</translation>
    </message>
    <message>
        <source>请在{day}前一次补齐：</source>
        <translation>Please complete all of this by {day}:</translation>
    </message>
    <message>
        <source>请一次补齐，最后一天待放假通知公布后告知：</source>
        <translation>Please complete all of this; the last day will be told once the holidays are announced:</translation>
    </message>
    <message>
        <source>这些已经收到：</source>
        <translation>This has been received:</translation>
    </message>
    <message>
        <source>补齐的日期已经过了。请拨打网点电话，或到窗口问一问。</source>
        <translation>The last day has passed. Please call the outlet or ask at a window.</translation>
    </message>
    <message>
        <source>材料可以在这里拍，也可以带到任一网点的窗口，说出申请编号就行。</source>
        <translation>Documents can be photographed here, or brought to the window of any outlet; just give your reference.</translation>
    </message>
    <message>
        <source>请带身份证到{where}领取</source>
        <translation>Collect it with your identity card at: {where}</translation>
    </message>
    <message>
        <source>领取时间：{hours}</source>
        <translation>Hours: {hours}</translation>
    </message>
    <message>
        <source>结果已经寄出：{where}</source>
        <translation>The result has been mailed: {where}</translation>
    </message>
    <message>
        <source>想撤回申请？现在没有连上平台，请过一会儿再来，或到窗口办。</source>
        <translation>Want to withdraw? There is no connection now; come back in a while, or ask at a window.</translation>
    </message>
    <message>
        <source>您补的内容正在送往平台</source>
        <translation>What you added is on its way</translation>
    </message>
    <message>
        <source>撤回的要求正在送往平台</source>
        <translation>Your withdrawal is on its way</translation>
    </message>
    <message>
        <source>“已领到”正在送往平台</source>
        <translation>“I have the result” is on its way</translation>
    </message>
    <message>
        <source>您补的内容已存在这台终端，还没有送到平台</source>
        <translation>What you added is kept on this terminal and has not been sent yet</translation>
    </message>
    <message>
        <source>撤回的要求已存在这台终端，还没有送到平台</source>
        <translation>Your withdrawal is kept on this terminal and has not been sent yet</translation>
    </message>
    <message>
        <source>“已领到”已存在这台终端，还没有送到平台</source>
        <translation>“I have the result” is kept on this terminal and has not been sent yet</translation>
    </message>
    <message>
        <source>连上后会自动送到，您不用守着。</source>
        <translation>It is sent by itself once the line is back; you need not wait.</translation>
    </message>
    <message>
        <source>有一项平台没有收下。请找工作人员帮您看一下，您写的内容还在。</source>
        <translation>One thing was not taken by the platform. Please ask a staff member; what you wrote is still here.</translation>
    </message>
    <message>
        <source>平台没有收这件申请：{why}</source>
        <translation>The platform did not take this application: {why}</translation>
    </message>
    <message>
        <source>您填的内容还在这台终端，保留到{day}。恢复办理后，用编号和后四位在这里接着办。</source>
        <translation>What you filled in is still on this terminal, until {day}. Once the service is open again, go on here with your reference and last four.</translation>
    </message>
    <message>
        <source>现在又能办了。点“接着办”，看一遍再交，不用重填。内容保留到{day}。</source>
        <translation>It can be applied for again. Touch &quot;Go on&quot;, read it once more and hand it in; nothing has to be typed again. Kept until {day}.</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>已填好</source>
        <translation>Filled in here</translation>
    </message>
    <message>
        <source>有关部门有，您同意就能查到</source>
        <translation>An authority has it; agree and it is fetched</translation>
    </message>
    <message>
        <source>查到了，不用交</source>
        <translation>Fetched, nothing to hand in</translation>
    </message>
    <message>
        <source>不用您交：有关部门会送来</source>
        <translation>Not from you: the authority sends it</translation>
    </message>
    <message>
        <source>承诺代替</source>
        <translation>Your commitment stands in</translation>
    </message>
    <message>
        <source>已添加</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>以后补</source>
        <translation>Bring it later</translation>
    </message>
    <message>
        <source>还缺</source>
        <translation>Still missing</translation>
    </message>
    <message>
        <source>用得上才交</source>
        <translation>Only where it applies to you</translation>
    </message>
    <message>
        <source>A级：由发证部门提供</source>
        <translation>Level A: from the issuing authority</translation>
    </message>
    <message>
        <source>B级：工作人员看过原件</source>
        <translation>Level B: original seen by the staff</translation>
    </message>
    <message>
        <source>C级：您自己上传</source>
        <translation>Level C: uploaded by you</translation>
    </message>
    <message>
        <source>D级：您自己填写</source>
        <translation>Level D: filled in by you</translation>
    </message>
    <message>
        <source>刚才连不上，没有查到</source>
        <translation>Could not be reached just now</translation>
    </message>
    <message>
        <source>有关部门没有查到</source>
        <translation>The authority found nothing</translation>
    </message>
    <message>
        <source>姓名和号码对不上，没有查到</source>
        <translation>Name and number do not belong together</translation>
    </message>
    <message>
        <source>有关部门没有提供</source>
        <translation>The authority did not provide it</translation>
    </message>
    <message>
        <source>您没有同意查</source>
        <translation>You did not agree to ask</translation>
    </message>
    <message>
        <source>这个文件太大了。请拍小一点，或分成几个文件。</source>
        <translation>This file is too large. Please take a smaller picture, or make several files.</translation>
    </message>
    <message>
        <source>只收照片和 PDF。请换一个文件，或者把纸拍下来。</source>
        <translation>Only pictures and PDFs are taken. Please choose another file, or take a picture of the paper.</translation>
    </message>
    <message>
        <source>这个文件打不开，可能没有存好。请换一个，或重新拍一张。</source>
        <translation>This file cannot be opened; perhaps it was not saved whole. Please choose another, or take the picture again.</translation>
    </message>
    <message>
        <source>这张照片尺寸太大，打不开。请用小一点的尺寸重新拍。</source>
        <translation>This picture has too many dots to be opened. Please take it again in a smaller size.</translation>
    </message>
    <message>
        <source>一份材料最多 20 页。请只放需要的几页。</source>
        <translation>A document has 20 pages at most. Please add only the pages that are needed.</translation>
    </message>
    <message>
        <source>这个 PDF 设了密码，打不开。请换一个没有密码的。</source>
        <translation>This PDF has a password and cannot be opened. Please choose one without a password.</translation>
    </message>
    <message>
        <source>这个 PDF 里带有程序，不能收。请打印出来拍照，或另存一份。</source>
        <translation>This PDF contains a program and cannot be taken. Please print it and take a picture, or save it as a plain copy.</translation>
    </message>
    <message>
        <source>这个文件太复杂，打不开。请打印出来拍照。</source>
        <translation>This file is too complex to be opened. Please print it and take a picture.</translation>
    </message>
    <message>
        <source>下一步看承诺书、签名</source>
        <translation>Next: read and sign the commitment</translation>
    </message>
    <message>
        <source>承诺书已签名</source>
        <translation>Commitment signed</translation>
    </message>
    <message>
        <source>没有读到。请看看U盘插好没有，纸放好没有，再试一次。</source>
        <translation>Nothing could be read. Please see whether the stick is plugged in and the paper lies well, and try again.</translation>
    </message>
    <message>
        <source>这一页有点糊，看不清可以重新拍。</source>
        <translation>This page is a little blurred. If it cannot be read, take it again.</translation>
    </message>
    <message>
        <source>这一页太暗，看不清可以重新拍。</source>
        <translation>This page is too dark. If it cannot be read, take it again.</translation>
    </message>
    <message>
        <source>已经放满 20 页。要换，先取出一页。</source>
        <translation>All 20 pages are used. To change one, take a page out first.</translation>
    </message>
    <message>
        <source>还能放 1 页。照片和 PDF 都行，每个文件不超过 20 MB。</source>
        <translation>There is room for 1 more page. Photos and PDFs, each file up to 20 MB.</translation>
    </message>
    <message>
        <source>还能放 {count} 页。照片和 PDF 都行，每个文件不超过 20 MB。</source>
        <translation>There is room for {count} more pages. Photos and PDFs, each file up to 20 MB.</translation>
    </message>
    <message>
        <source>第 {number} 页</source>
        <translation>Page {number}</translation>
    </message>
    <message>
        <source>还缺 1 份。没带也能办：工作人员会告诉您怎么补。</source>
        <translation>1 document is missing. You can go on without it: the staff will tell you how to add it.</translation>
    </message>
    <message>
        <source>还缺 {count} 份。没带也能办：工作人员会告诉您怎么补。</source>
        <translation>{count} documents are missing. You can go on without them: the staff will tell you how to add them.</translation>
    </message>
    <message>
        <source>1 份可以查来，不用您交。不查也能办。</source>
        <translation>1 can be fetched instead of handed in. It goes on without, too.</translation>
    </message>
    <message>
        <source>{count} 份可以查来，不用您交。不查也能办。</source>
        <translation>{count} can be fetched instead of handed in. It goes on without, too.</translation>
    </message>
    <message>
        <source>1 份以后补。最后一天会告诉您。</source>
        <translation>1 document follows later. We will tell you the last day.</translation>
    </message>
    <message>
        <source>{count} 份以后补。最后一天会告诉您。</source>
        <translation>{count} documents follow later. We will tell you the last day.</translation>
    </message>
    <message>
        <source>下一步看承诺书，签名。</source>
        <translation>Next you read the commitment and sign it.</translation>
    </message>
    <message>
        <source>材料都有了，接着往下办。</source>
        <translation>All documents are there. Please go on.</translation>
    </message>
    <message>
        <source>申请编号</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>办理事项</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>平台收到日期</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>最晚答复日期</source>
        <translation>Answer by</translation>
    </message>
    <message>
        <source>对不上，这不是平台开的回执</source>
        <translation>This is not a receipt of the platform</translation>
    </message>
    <message>
        <source>请不要凭它办事。有疑问，请找工作人员，或者打电话问。</source>
        <translation>Please do not rely on it. If in doubt, ask the staff or call.</translation>
    </message>
    <message>
        <source>这张回执是真的</source>
        <translation>This receipt is genuine</translation>
    </message>
    <message>
        <source>平台收到过这件申请。请看看和纸上写的一样不一样。</source>
        <translation>The platform did receive this application. Please compare it with what is on the paper.</translation>
    </message>
    <message>
        <source>没有认出来，请再扫一次</source>
        <translation>Not recognised, please scan again</translation>
    </message>
    <message>
        <source>请扫收件回执上的方块码，把纸放平。暂存凭条还没有到平台，没有可以验的。</source>
        <translation>Please scan the square code of a receipt and hold the paper flat. A holding slip has not reached the platform yet, so there is nothing to check.</translation>
    </message>
    <message>
        <source>这台终端现在还认不出来</source>
        <translation>This terminal cannot tell yet</translation>
    </message>
    <message>
        <source>连上平台以后再扫一次，或者用手机扫纸上的码。</source>
        <translation>Scan it again once the platform is reached, or scan the code with a phone.</translation>
    </message>
    <message>
        <source>正在通知工作人员，请稍等。</source>
        <translation>Calling the staff. Please wait a moment.</translation>
    </message>
    <message>
        <source>已经通知工作人员，请在这里等一等。</source>
        <translation>The staff have been told. Please wait here.</translation>
    </message>
    <message>
        <source>工作人员已经知道，正在过来。</source>
        <translation>The staff know and are on their way.</translation>
    </message>
    <message>
        <source>还没有通知到工作人员。</source>
        <translation>The staff have not been reached yet.</translation>
    </message>
    <message>
        <source>可以到服务台找人，或向工作人员招招手。
您填写的内容都还在。</source>
        <translation>You can ask at the service desk, or wave to the staff.
Everything you filled in is still here.</translation>
    </message>
    <message>
        <source>可以到服务台找人，或拨打 {phone}。
您填写的内容都还在。</source>
        <translation>You can ask at the service desk, or call {phone}.
Everything you filled in is still here.</translation>
    </message>
    <message>
        <source>从{day}起暂停办理。{reason}</source>
        <translation>Suspended since {day}. {reason}</translation>
    </message>
    <message>
        <source>您刚才填的没有提交，离开后会自动清除，别人看不到。</source>
        <translation> What you filled in was not submitted; it is wiped when you leave, and nobody else can see it.</translation>
    </message>
    <message>
        <source>您就在这里</source>
        <translation>You are here</translation>
    </message>
    <message>
        <source>直线约 {count} 公里</source>
        <translation>About {count} km in a straight line</translation>
    </message>
    <message>
        <source>国家和自治区办理</source>
        <translation>National and regional offices</translation>
    </message>
    <message>
        <source>其他部门办理</source>
        <translation>Other authorities</translation>
    </message>
    <message>
        <source>多长时间由他们定，本市不承诺</source>
        <translation>They decide how long it takes; the city promises nothing</translation>
    </message>
    <message>
        <source>第{number}步，{name}，由{actor}办</source>
        <translation>Step {number}, {name}, by {actor}</translation>
    </message>
    <message>
        <source>专利、商标、地理标志的事，在这里看指南、填申请、查进度。不用预约。</source>
        <translation>Patents, trademarks, geographical indications: guides, applications and progress are here. No appointment needed.</translation>
    </message>
    <message>
        <source>要什么材料、多久办完、去哪里办，先看指南就清楚。</source>
        <translation>What to bring, how long it takes, where to go: the guide tells you first.</translation>
    </message>
    <message>
        <source>办完可以打分，满意不满意都由您说，不打也可以。</source>
        <translation>You may rate the service afterwards, or not: it is up to you.</translation>
    </message>
    <message>
        <source>{first:%m-%d} 至 {last:%m-%d}</source>
        <translation>{first:%m-%d} to {last:%m-%d}</translation>
    </message>
    <message>
        <source>查到了，已经帮您填好。</source>
        <translation>Found, and filled in for you.</translation>
    </message>
    <message>
        <source>没有查到。不要紧，自己填或者交材料，一样办。</source>
        <translation>Nothing was found. Never mind: write it or hand the paper in, it goes on all the same.</translation>
    </message>
    <message>
        <source>姓名和号码对不上。请看看有没有写错；没写错，就自己填，一样办。</source>
        <translation>Name and number do not belong together. Please look whether they are right; if they are, write it yourself, it goes on all the same.</translation>
    </message>
    <message>
        <source>现在连不上，没有查到。不用跑去开证明：自己填或者交材料，一样办。</source>
        <translation>It cannot be reached now. No need to go and fetch a paper: write it or hand it in, it goes on all the same.</translation>
    </message>
    <message>
        <source>对方没有提供。不要紧，自己填或者交材料，一样办。</source>
        <translation>The authority did not provide it. Never mind: write it or hand the paper in, it goes on all the same.</translation>
    </message>
    <message>
        <source>您没有同意，没有查。一样办。</source>
        <translation>You did not agree, so nobody was asked. It goes on all the same.</translation>
    </message>
    <message>
        <source>查到了，这份材料不用交了。</source>
        <translation>Found: this paper need not be handed in.</translation>
    </message>
    <message>
        <source>再查一次</source>
        <translation>Ask once more</translation>
    </message>
    <message>
        <source>改主意了，同意查</source>
        <translation>On second thoughts, I agree</translation>
    </message>
    <message>
        <source>不用交，查一下就有</source>
        <translation>Looked up, not handed in</translation>
    </message>
    <message>
        <source>不用填，查一下就有</source>
        <translation>Looked up, not typed</translation>
    </message>
    <message>
        <source>不用填，查一下就有：{names}</source>
        <translation>Need not be typed, can be looked up: {names}</translation>
    </message>
    <message>
        <source>1 份材料有关部门已经有了，您同意查，就不用交。</source>
        <translation>An authority holds 1 of the materials: agree, and you need not hand it in.</translation>
    </message>
    <message>
        <source>{count} 份材料有关部门已经有了，您同意查，就不用交。</source>
        <translation>Authorities hold {count} of the materials: agree, and you need not hand them in.</translation>
    </message>
    <message>
        <source>查到就不用交：{names}</source>
        <translation>Once found, need not be handed in: {names}</translation>
    </message>
    <message>
        <source>先把{names}填对。</source>
        <translation>First {names} has to be right.</translation>
    </message>
    <message>
        <source>{title}：{value}</source>
        <translation>{title}: {value}</translation>
    </message>
    <message>
        <source>身份证读入</source>
        <translation>Read from the identity card</translation>
    </message>
    <message>
        <source>您自己写的，和{source}不一样</source>
        <translation>Your own words, not those of {source}</translation>
    </message>
    <message>
        <source>来自{source}，{time}</source>
        <translation>From {source}, {time}</translation>
    </message>
    <message>
        <source>用承诺代替材料</source>
        <translation>A commitment instead of papers</translation>
    </message>
    <message>
        <source>这次不能用承诺代替</source>
        <translation>Not possible this time</translation>
    </message>
    <message>
        <source>请您签名</source>
        <translation>Please sign</translation>
    </message>
    <message>
        <source>第 {number} 条，共 {count} 条</source>
        <translation>Clause {number} of {count}</translation>
    </message>
    <message>
        <source>先查信用：终端用您填的号码问平台，能不能用承诺代替材料。只问能不能，不看别的，也不留下。</source>
        <translation>First a credit check: with the number you entered, the terminal asks the platform whether a commitment may replace papers. It asks only that, and nothing is kept.</translation>
    </message>
    <message>
        <source>再一条一条看承诺书，一共 {count} 条。看得慢没关系。</source>
        <translation>Then you read the commitment, clause by clause, {count} in all. Take your time.</translation>
    </message>
    <message>
        <source>最后用手指签名。签的承诺书会打印给您。</source>
        <translation>Last, you sign with a finger. What you signed is printed for you.</translation>
    </message>
    <message>
        <source>您改了填写的内容，上次签的不算了。承诺书您看过了，再签一次名就行。</source>
        <translation>You changed what you entered, so your last signature no longer counts. You have read the commitment: just sign again.</translation>
    </message>
    <message>
        <source>不想承诺也能办，照常交材料，或者以后补。</source>
        <translation>You can apply without it: hand in the papers, now or later.</translation>
    </message>
    <message>
        <source>这份承诺书是示例，文字还没有最后确定。</source>
        <translation>This commitment is a sample; its wording is not final.</translation>
    </message>
    <message>
        <source>现在没有连上平台，信用等受理时再查。查到严重失信的，要补交材料。</source>
        <translation>The platform cannot be reached now; credit is checked when your application is accepted. With a serious record, the papers must be handed in.</translation>
    </message>
    <message>
        <source>一张表填一次，材料只交一套。不想一起办的，填表时可以去掉。</source>
        <translation>One form, filled in once; papers handed in once. Leave out on the form what you do not want.</translation>
    </message>
    <message>
        <source>这几件要一件一件办：先办第一件，办好了再办后面的。点一件，看怎么办。</source>
        <translation>These are settled one after the other: the first one first, then those behind it. Touch one to see how.</translation>
    </message>
    <message>
        <source>“{name}”从{day}起暂停办理，现在不能一起办。{reason}别的几件可以单独办。</source>
        <translation>“{name}” has been suspended since {day}, so they cannot be settled together now. {reason} The others can be applied for one by one.</translation>
    </message>
    <message>
        <source>可以加办</source>
        <translation>Can be added</translation>
    </message>
    <message>
        <source>{number}．{name}</source>
        <translation>{number}. {name}</translation>
    </message>
    <message>
        <source>一共{count}件，办好{done}件</source>
        <translation>{done} of {count} done</translation>
    </message>
    <message>
        <source>点一件，看办到哪一步。</source>
        <translation>Touch one to see where it stands.</translation>
    </message>
    <message>
        <source>请您补材料，点开看要补什么</source>
        <translation>Something is wanted from you; open it to see what</translation>
    </message>
    <message>
        <source>结果可以领了，点开看在哪里领</source>
        <translation>The result is ready; open it to see where to collect it</translation>
    </message>
    <message>
        <source>等前一件办好</source>
        <translation>Waits for the one before it</translation>
    </message>
    <message>
        <source>停在前一件</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>等“{names}”办好，再办这一件。期限从那天算起。</source>
        <translation>This one begins when “{names}” is done. Its time counts from that day.</translation>
    </message>
    <message>
        <source>“{names}”没有办成，这一件先停着。{policy}。可以撤回这一件，也可以问工作人员怎么补救。</source>
        <translation>“{names}” did not succeed, so this one has stopped. {policy}. You can withdraw this one, or ask the staff what can be done.</translation>
    </message>
    <message>
        <source>最晚{day}</source>
        <translation>By {day}</translation>
    </message>
    <message>
        <source>有新进展</source>
        <translation>There is news</translation>
    </message>
    <message>
        <source>别的几件在等这一件。撤回后它们也办不下去。</source>
        <translation>Others wait for this one. If you withdraw it, they cannot go on either.</translation>
    </message>
    <message>
        <source>{name}（第{number}件）</source>
        <translation>{name} (no. {number})</translation>
    </message>
    <message>
        <source>现在连不上平台，草稿带不走。可以接着填完提交，提交的内容会先暂存在这台终端；也可以过一会儿再试。</source>
        <translation>There is no line to the platform, so the draft cannot be taken along. You can finish and submit, which is kept on this terminal until the line is back; or try again in a while.</translation>
    </message>
    <message>
        <source>保存到{day}，过后自动删除</source>
        <translation>Kept until {day}, then deleted by itself</translation>
    </message>
    <message>
        <source>打不开。请对着凭条再核对一遍；过了日期、已经提交或者已经删除的草稿，也打不开。</source>
        <translation>It does not open. Compare the code with the slip once more; a draft that is out of date, submitted or deleted does not open either.</translation>
    </message>
    <message>
        <source>为了保护您的信息，这次不能再试了。请找工作人员帮忙。</source>
        <translation>To protect you, no more tries are possible now. Please ask the staff.</translation>
    </message>
    <message>
        <source>这个事项现在不能办。草稿还在，没有丢，请找工作人员问一问。</source>
        <translation>This service is not offered at present. The draft is not lost; please ask the staff.</translation>
    </message>
    <message>
        <source>现在连不上平台，打不开草稿。草稿还在，请过一会儿再试。</source>
        <translation>There is no line to the platform, so the draft cannot be opened. It is not lost; please try again in a while.</translation>
    </message>
    <message>
        <source>请输入凭条上的草稿码，或者扫凭条上的码</source>
        <translation>Type the draft code on the slip, or scan the code</translation>
    </message>
    <message>
        <source>正在准备给手机扫的码，请稍等。</source>
        <translation>Preparing the code for your phone, please wait.</translation>
    </message>
    <message>
        <source>现在连不上网，手机先不用传，接上以后会自己继续。着急的话，请工作人员帮您。</source>
        <translation>The network is away, so please do not send now; it goes on by itself when it is back. If you are in a hurry, ask the staff.</translation>
    </message>
    <message>
        <source>这个码到时间了。已经传来的还在；还要传，请换一个码。</source>
        <translation>The time of this code is over. What was sent is still here; to send more, ask for another code.</translation>
    </message>
    <message>
        <source>扫完以后，在手机上点“拍照”或“选照片”。</source>
        <translation>After scanning, tap “Take a photo” or “Choose photos” on the phone.</translation>
    </message>
    <message>
        <source>手机已经打开了，请在手机上点“拍照”或“选照片”。</source>
        <translation>The phone is ready: tap “Take a photo” or “Choose photos” on it.</translation>
    </message>
    <message>
        <source>手机正在传，照片会自己出现在这里。</source>
        <translation>The phone is sending; the photo appears here by itself.</translation>
    </message>
    <message>
        <source>还有1分钟可以传。</source>
        <translation>You can send for another minute.</translation>
    </message>
    <message>
        <source>还有{count}分钟可以传。</source>
        <translation>You can send for another {count} minutes.</translation>
    </message>
    <message>
        <source>手机传来的第 {number} 个</source>
        <translation>No. {number} from the phone</translation>
    </message>
    <message>
        <source>条件都符合，可以填表了</source>
        <translation>You meet the conditions. You can fill in the form.</translation>
    </message>
    <message>
        <source>现在可能办不成</source>
        <translation>This may not work for you now</translation>
    </message>
    <message>
        <source>现在还不能办</source>
        <translation>This is not possible yet</translation>
    </message>
    <message>
        <source>这些条件还没有正式核定。是不是符合，由工作人员核对。</source>
        <translation>These conditions have not been confirmed yet. The staff check whether you meet them.</translation>
    </message>
    <message>
        <source>可以找：{place}</source>
        <translation>You can turn to: {place}</translation>
    </message>
</context>
</TS>
