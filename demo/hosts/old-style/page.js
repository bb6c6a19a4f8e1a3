var form = document.getElementById('refund');

form.addEventListener('refund-submitted', function (event) {
  document.getElementById('submitted').innerText = event.detail.applicationNumber;
});

var links = document.getElementsByTagName('a');
for (var i = 0; i < links.length; i++) {
  links[i].onclick = function () {
    form.setAttribute('locale', this.getAttribute('data-language'));
    return false;
  };
}
