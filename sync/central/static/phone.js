/* Sends what was chosen at once, shows how far it has come, and looks what the terminal says. For old phones: ES5. */
(function () {
  "use strict";
  var LOOK = 1500;
  var main = document.querySelector(".phone");
  var address = main.getAttribute("data-address");
  var most = Number(main.getAttribute("data-most-bytes"));
  var files = document.getElementById("files");
  var underWay = document.getElementById("under-way");
  var share = document.getElementById("share");
  var track = document.getElementById("track");
  var broken = document.getElementById("broken");
  var again = document.getElementById("again");
  var queue = [];
  var sending = false;
  var over = false;

  function show(element, shown) {
    if (shown) element.removeAttribute("hidden");
    else element.setAttribute("hidden", "");
  }

  function ask(method, path, done, failed) {
    var request = new XMLHttpRequest();
    request.open(method, path);
    request.setRequestHeader("X-By-Script", "1");
    request.onload = function () { done(request); };
    request.onerror = request.ontimeout = failed;
    return request;
  }

  function take(request) {
    if (request.status === 410) {
      over = true;
      location.reload();
    } else if (request.status < 500 || request.status === 503) {
      files.innerHTML = request.responseText;
    }
  }

  function complain(sentence) {
    broken.textContent = sentence;
    show(broken, sentence !== "");
  }

  // The next look takes away what the answer says of a file that was not taken: it stands here until another is chosen.
  function keepWhy(request) {
    var why = request.status >= 400 ? files.querySelector(".problem") : null;
    if (!why) return;
    why.parentNode.removeChild(why);
    complain(why.textContent);
  }

  function fail(sentence) {
    sending = false;
    show(underWay, false);
    complain(sentence);
    show(again, queue.length > 0);
  }

  function next() {
    if (!queue.length) {
      sending = false;
      show(underWay, false);
      return;
    }
    sending = true;
    show(again, false);
    show(underWay, true);
    send(queue[0]);
  }

  function send(file) {
    if (file.size > most) {
      queue.shift();
      fail("这个文件太大了，最多 20 MB。请拍小一点，或分成几个文件。");
      return;
    }
    var form = new FormData();
    form.append("file", file, "page");
    var request = ask("POST", address, function (done) {
      take(done);
      if (done.status === 408 || done.status >= 500) {
        fail("没有传上去，请再试一次。");
        return;
      }
      keepWhy(done);
      queue.shift();
      next();
    }, function () {
      fail("网络断了，没有传上去。请看看手机有没有网，再试一次。");
    });
    request.timeout = 130000;
    request.upload.onprogress = function (event) {
      var part = event.lengthComputable ? Math.round(100 * event.loaded / event.total) : 0;
      track.value = part;
      share.textContent = "正在传，已传 " + part + "%";
    };
    track.value = 0;
    share.textContent = "正在传";
    request.send(form);
  }

  function choose(event) {
    var chosen = event.target.files;
    complain("");
    for (var at = 0; at < chosen.length; at += 1) queue.push(chosen[at]);
    event.target.form.reset();
    if (!sending) next();
  }

  function look() {
    if (over) return;
    if (!sending && !document.hidden) {
      ask("GET", address + "/files", take, function () {}).send();
    }
    setTimeout(look, LOOK);
  }

  main.className += " scripted";
  var inputs = main.querySelectorAll("input[type=file]");
  for (var at = 0; at < inputs.length; at += 1) {
    if (inputs[at].hasAttribute("data-many")) inputs[at].multiple = true;
    inputs[at].addEventListener("change", choose);
  }
  again.addEventListener("click", function () {
    complain("");
    next();
  });
  setTimeout(look, LOOK);
}());
