"""What the check of a catalogue finds, said to a clerk in plain Chinese."""

import re

_SENTENCES = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"core element '.*' \((.*)\) is (?:empty|missing)", r"七项要素里的“\1”没有写"),
        (r"'(.*)' is missing", r"缺少“\1”"),
        (r"is empty", "没有填写"),
        (r"is empty, but the value is (.*)", r"没有填写，但数值是 \1"),
        (r"there is no such part: (.*)", r"多出了不认识的部分 \1"),
        (r"has to be one of (.*), not (.*)", r"只能是 \1 之一，现在是 \2"),
        (r"has to be (.*), not (.*)", r"类型不对，现在是 \2"),
        (r"(.*) does not fit: (\S+) (.*)", r"\1 不符合规定的写法（\2 \3）"),
        (r"is not UTF-8 text; save it again as UTF-8", "不是 UTF-8 文本，请另存为 UTF-8"),
        (r"line (\d+), column (\d+): (.*)", r"第 \1 行第 \2 列的写法不对（\3）"),
        (r"cannot be read: (.*)", r"读不出来（\1）"),
        (r"'(.*)' is given twice(?: in the same group)?", r"“\1”写了两次"),
        (r"is '(.*)', but the file is named '(.*)\.json'", r"写的是 \1，文件名却是 \2.json"),
        (r"categories\.json has no '(.*)'", r"没有 \1 这个类别"),
        (r"data-sources\.json has no '(.*)'", r"没有 \1 这个数据来源"),
        (r"there is no file (\S+)", r"没有文件 \1"),
        (r"(\S+) cannot be used: (.*)", r"\1 不能使用：\2"),
        (r"suspends (\S+), which is not offered", r"暂停的事项 \1 不在目录里"),
        (r"refers to (\S+), which is the item itself", r"相关事项 \1 就是它自己"),
        (r"(?:\S+ )?(?:refers|leads) to (\S+), which is not offered", r"提到的 \1 不在目录里"),
        (r"refers to (\S+), which does not contain this item", r"提到的 \1 不包含这个事项"),
        (r"'(.*)' is not offered", r"“\1”不在目录里"),
        (r"(\S+) contains (\S+), which is not offered", r"\1 包含的 \2 不在目录里"),
        (r"(\S+) has (\d+) parts, more than (\d+)", r"\1 包含 \2 件事，最多 \3 件"),
        (r"(\S+) (?:orders|maps fields of) (\S+), which it does not contain", r"\1 不包含 \2"),
        (r"(\S+) lets (\S+) wait for itself", r"\1 的先后写成了 \2 等它自己"),
        (r"(\S+) lets people choose at (\S+), which .*", r"\1 的表里，\2 一栏的选项和包含的事项不一致"),
        (r"(\S+) gives two papers the id '(.*)'", r"\1 有两份材料的编号都是“\2”"),
        (r"(\S+) takes (\S+)'s '(.*)' for a shared paper, but there is none", r"\1 里，\2 没有编号为“\3”的材料"),
        (r"(\S+) takes papers for the same that differ in '(.*)'", r"\1 里写成同一份的材料，“\2”不一样"),
        (r"'(.*)' has no item", r"类别 \1 里没有事项"),
        (r"no item uses this form", "没有事项使用这张表"),
        (r"is true, but 'online' is not among the methods", "写了全程网办，但办理方式里没有网上办理"),
        (r"nobody may be made to book an appointment", "不得要求群众必须预约"),
        (r"a core material cannot follow later", "核心材料不能容缺后补"),
        (r"deferral_allowed is false", "这个事项没有写允许容缺"),
        (r"commitment_allowed is false", "这个事项没有写允许告知承诺"),
        (r"allows a commitment, but (\S+) has no text for it", r"写了允许告知承诺，但 \1 里没有它的承诺书"),
        (r"(\S+) is for (\S+), which allows no commitment", r"\1 用于 \2，但这个事项没有写允许告知承诺"),
        (r"(\S+) does not say what has to hold without '(.*)' of (\S+)", r"\1 没有写 \3 的材料“\2”不交要做到什么"),
        (r"none of its items lets a commitment replace '(.*)'", r"没有事项可以用承诺代替材料“\1”"),
        (r"(\S+) asks for no number by which credit is on record", r"\1 这一栏问的不是统一社会信用代码或身份证号码"),
        (r"'(.*)' is the id of an earlier material too", r"材料代号“\1”前面已经用过"),
        (r"(\d+), but the steps of the process take (\d+)", r"承诺 \1 个工作日，但各步骤合计 \2 个工作日"),
        (r"another item is called '(.*)' too", r"另一个事项也叫“\1”"),
        (r"'(.*)' is a placeholder", r"“\1”是没有写完的占位文字"),
        (r"has blanks at its beginning or end", "开头或结尾有多余的空格"),
        (r"holds the character (\S+), which nobody can see", r"里面有看不见的字符 \1"),
        (r"'?(.*?)'? is not a day", r"“\1”不是日期"),
        (r"(\S+) is a sample, which nobody can visit", r"\1 是样例网点，不能发布"),
        (r"example (\d+) is not accepted: (.*)", r"第 \1 个示例不被表单接受：\2"),
    )
)
_PART = re.compile(r"([A-Za-z_$][\w$.\[\]-]*): (.*)")


def in_chinese(words: str) -> str:
    """Return the sentence with the part it is about; one that is not known here stays as it is."""
    if (about := _PART.fullmatch(words)) is not None and (said := _said(about[2])) is not None:
        return f"{about[1]}：{said}"
    return _said(words) or words


def _said(words: str) -> str | None:
    for pattern, sentence in _SENTENCES:
        if (found := pattern.fullmatch(words)) is not None:
            return found.expand(sentence)
    return None
